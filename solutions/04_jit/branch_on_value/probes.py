import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import compilation, in_one_piece, probe


def inputs(rng):
    def number(low, high):
        return float(np.round(rng.uniform(low, high), 3))

    def vector():
        """Entries of both signs, none near 0 or 1."""
        signs = rng.permutation([1, 1, -1, -1, -1])
        return (signs * rng.uniform(1.3, 3, size=5)).astype("float32")

    middle = number(1.5, 2)
    return {
        # Above the threshold; below it and positive; negative; negative above it; at the threshold.
        "xs": [number(2.5, 4), number(0.2, 0.8), -number(0.5, 3), -number(0.2, 0.8), middle],
        "thresholds": [number(1, 2), number(1, 2), number(1, 2), -number(1, 2), middle],
        "us": vector(),
        "vs": vector(),
        "ws": vector(),
        "uss": rng.permutation(np.array([-2, -1.5, -0.6, 0.6, 1.5, 2.5])).astype("float32").reshape(2, 3),
        "weights": rng.normal(size=5).astype("float32"),
    }


# These two come first, because they count what happens at the very first call.
@probe(call="relu_or_square(xs[0], thresholds[0]), relu_or_square(xs[1], thresholds[1]), …")
def compilation_of_numbers(learner, xs, thresholds):
    return compilation(learner, [learner.relu_or_square], *list(zip(xs, thresholds))[:3])


@probe(call="sign_select(us), sign_select(vs), sign_select(ws)")
def compilation_of_vectors(learner, us, vs, ws):
    return compilation(learner, [learner.sign_select], (us,), (vs,), (ws,))


@probe(call="[relu_or_square(x, threshold) for x, threshold in zip(xs, thresholds)]")
def numbers(learner, xs, thresholds):
    return [learner.relu_or_square(x, threshold) for x, threshold in zip(xs, thresholds)]


@probe(call="sign_select(us), sign_select(vs)")
def vectors(learner, us, vs):
    return [learner.sign_select(us), learner.sign_select(vs)]


@probe(call="sign_select(uss), sign_select(uss[0, 0])")
def matrix_and_number(learner, uss):
    return in_one_piece(lambda: [learner.sign_select(uss), learner.sign_select(uss[0, 0])])


@probe(call="[jax.grad(relu_or_square)(x, threshold) for …]")
def slopes_of_numbers(learner, xs, thresholds):
    slope = jax.grad(lambda x, threshold: learner.relu_or_square(x, threshold))
    return in_one_piece(lambda: [slope(x, threshold) for x, threshold in list(zip(xs, thresholds))[:4]])


@probe(call="jax.grad(lambda x: jnp.sum(weights * sign_select(x)))(us)")
def slopes_of_vectors(learner, us, weights):
    return in_one_piece(lambda: jax.grad(lambda x: jnp.sum(weights * learner.sign_select(x)))(us))
