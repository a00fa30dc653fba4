import numpy as np
from autograder.checking import agree, check

# A residual in float32 is known to a few 1e-7, and multiplied by numbers of about 3.
TOLERANCE = {"rtol": 1e-4, "atol": 2e-5}

DIRECTION = np.array([1.0, -2.0])


def gradients(params, xs, ys):
    """The gradient for each example in float64; a row: the matrix, the offset, the scale."""
    matrix, offset = (np.asarray(leaf, np.float64) for leaf in params["line"])
    scale, xs, ys = (np.asarray(value, np.float64) for value in (params["scale"], xs, ys))
    values = xs @ (DIRECTION @ matrix)
    residuals = scale * values + offset - ys
    matrices = scale * (DIRECTION[:, None] * xs[:, None, :]).reshape(len(xs), -1)
    return 2 * residuals[:, None] * np.column_stack([matrices, np.ones(len(xs)), values])


def like_params(numbers):
    """The numbers of one gradient, or of many in the rows of a matrix, built like `params`."""
    numbers = numbers.astype(np.float32)
    matrix = numbers[..., :6].reshape(*numbers.shape[:-1], 2, 3)
    return {"line": [matrix, numbers[..., 6]], "scale": numbers[..., 7]}


def clipped_mean(inputs, xs, ys):
    rows = gradients(inputs.params, xs, ys)
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return like_params((rows * inputs.max_norm / np.maximum(norms, inputs.max_norm)).mean(axis=0))


@check(points=1)
def check_each(each, inputs):
    """`per_example_grads` gives a gradient for each example"""
    agree(each, like_params(gradients(inputs.params, inputs.xs, inputs.ys)), **TOLERANCE)


@check(points=2)
def check_clipped(clipped, inputs):
    """`clipped_mean_grad` clips each gradient, then takes the mean"""
    agree(clipped, clipped_mean(inputs, inputs.xs, inputs.ys), **TOLERANCE)


@check(points=1, needs=[check_clipped])
def check_zero(clipped_with_zero, inputs):
    """A gradient of zero counts in the mean; any pytree will do"""
    mean = clipped_mean(inputs, inputs.xs_and_zero, inputs.ys_and_zero)
    matrix, offset = mean["line"]
    agree(clipped_with_zero, (mean["scale"], {"offset": offset, "matrix": matrix}), **TOLERANCE)
