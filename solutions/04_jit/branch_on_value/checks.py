import numpy as np
from autograder.checking import agree, check, insist, insist_compiled, insist_reused

TOLERANCE = {"rtol": 2e-5, "atol": 1e-6}


def relu_or_square(x, threshold):
    return x**2 if x > threshold else max(x, 0.0)


def sign_select(x):
    return np.where(x > 0, x**2, -x)


@check(points=2)
def check_numbers(numbers, inputs):
    """`relu_or_square` is right above, below and at the threshold"""
    pairs = zip(inputs.xs, inputs.thresholds, strict=True)
    agree(numbers, [relu_or_square(*pair) for pair in pairs], dtype=False, **TOLERANCE)


@check(points=1, kind="structural")
def check_numbers_compiled(compilation_of_numbers):
    """`relu_or_square` is one program for every x and threshold"""
    insist_one_program(compilation_of_numbers, "relu_or_square")


@check(points=2)
def check_vectors(vectors, inputs):
    """`sign_select` chooses for each entry of a vector"""
    agree(vectors, [sign_select(x) for x in (inputs.us, inputs.vs)], **TOLERANCE)


@check(points=1, needs=[check_vectors])
def check_shapes(matrix_and_number, inputs):
    """`sign_select` takes a matrix or a number as well"""
    agree(matrix_and_number, [sign_select(x) for x in (inputs.uss, inputs.uss[0, 0])], **TOLERANCE)


@check(points=1, kind="structural")
def check_vectors_compiled(compilation_of_vectors):
    """`sign_select` is one program for every x of a shape"""
    insist_one_program(compilation_of_vectors, "sign_select")


@check(points=1, needs=[check_numbers, check_vectors])
def check_slopes(slopes_of_numbers, slopes_of_vectors, inputs):
    """Both can be differentiated in `x`"""
    pairs = list(zip(inputs.xs, inputs.thresholds, strict=True))[:4]
    slopes = [2 * x if x > threshold else float(x > 0) for x, threshold in pairs]
    agree(slopes_of_numbers, slopes, dtype=False, what="`relu_or_square`", **TOLERANCE)
    expected = inputs.weights * np.where(inputs.us > 0, 2 * inputs.us, -1).astype(np.float32)
    agree(slopes_of_vectors, expected, what="`sign_select`", **TOLERANCE)


def insist_one_program(seen, name):
    # Something was compiled for the second numbers, and serves the third ones as well.
    insist(
        seen["again"] is not None or not any(count["traced"] for count in seen["later"]),
        "several_programs",
        f"`{name}` was traced, and so compiled, once for some numbers and once more for others: the decision falls "
        "outside of the programs. The program itself should decide, by `jax.lax.cond` or `jnp.where`.",
    )
    advice = "Let nothing be static: the program itself should decide, by `jax.lax.cond` or `jnp.where`."
    insist_reused(seen, f"`{name}`", "for other numbers", advice)
    insist_compiled(seen, [f"{name}(...)"])
