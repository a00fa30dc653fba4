import numpy as np
from autograder.probes import in_one_piece, probe


def inputs(rng):
    def array(*shape):
        """Entries of both signs, none near 0."""
        return np.asarray(rng.choice([-1, 1], size=shape) * rng.uniform(0.5, 2, size=shape), "float32")

    # More rows than columns in one matrix, fewer in the other: a mistaken axis is seen.
    return {
        "x": array(4, 3),
        "y": array(4, 3),
        "u": array(7),
        "v": array(7),
        "s": array(),
        "t": array(),
        "a": array(4, 3),
        "b": array(2, 5),
    }


@probe
def gradient(learner, x, y, u, v):
    return in_one_piece(lambda: [learner.g_x(x, y), learner.g_x(u, v)])


@probe(call="g_x(s, t)")
def gradient_of_number(learner, s, t):
    return in_one_piece(lambda: learner.g_x(s, t))


@probe
def rows(learner, a, b):
    return in_one_piece(lambda: [learner.row_gradients(a), learner.row_gradients(b)])
