import numpy as np
from autograder.checking import agree, check, insist

# The points are of size 1 to 5, and the steps shrink the errors of the steps before them.
TOLERANCE = {"rtol": 1e-5, "atol": 5e-5}


def descent(gradient, x, rate, steps):
    """The path, computed in float64."""
    path = [np.asarray(x, np.float64)]
    for _ in range(steps):
        path.append(path[-1] - rate * gradient(path[-1]))
    return np.stack(path).astype(np.float32)


@check(points=2)
def check_path(path, path_at_rest, path_uphill, inputs):
    """The path starts at x0 and has the point after each step"""
    M, c = np.asarray(inputs.M, np.float64), np.asarray(inputs.c, np.float64)
    expected = descent(lambda x: (M + M.T) @ (x - c) / 2, inputs.x0, inputs.rate, inputs.steps)
    insist(
        not isinstance(path, list | tuple),
        "wrong_structure",
        "A list or tuple came back. Put the points together into one array, for instance with `jnp.stack`.",
    )
    insist(
        np.shape(path) != (inputs.steps, 2),
        "wrong_shape",
        f"{inputs.steps} points came back. With {inputs.steps} steps there are {inputs.steps + 1} points: the start, "
        "and one after each step.",
    )
    agree(path, expected, **TOLERANCE)
    agree(path_at_rest, np.stack([inputs.c] * 4), what="3 steps from a minimum", **TOLERANCE)
    too_far = descent(lambda x: 2 * (x - c), inputs.x0, 1 + inputs.rate, 3)
    agree(path_uphill, too_far, what="3 steps that are too long, and lead uphill", **TOLERANCE)


@check(points=1, needs=[check_path])
def check_matrices(path_of_matrices, path_of_numbers, inputs):
    """The points may be matrices, or single numbers"""
    K = np.asarray(inputs.K, np.float64)
    agree(path_of_matrices, descent(lambda X: K * X, inputs.X0, inputs.rate, 3), **TOLERANCE)
    agree(path_of_numbers, descent(lambda s: 2 * s, inputs.s0, inputs.rate, 3), **TOLERANCE)


@check(points=1, needs=[check_path])
def check_no_steps(path_of_no_steps, inputs):
    """With 0 steps, the path is the start alone"""
    agree(path_of_no_steps, inputs.X0[None], **TOLERANCE)
