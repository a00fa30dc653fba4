import numpy as np
from autograder.checking import agree, check, insist

TOLERANCE = {"rtol": 2e-5, "atol": 1e-6}
# These move an argument to the device or change its type. Outside a compiled program they do no harm.
MOVES = {"copy", "copy_p", "convert_element_type", "device_put"}


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
def check_matrix(matrix, inputs):
    """`sign_select` takes a matrix as well"""
    agree(matrix, sign_select(inputs.uss), **TOLERANCE)


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
    insist(
        seen["same"] != "RuntimeError",
        "recompiled_each_call",
        f"`{name}` was traced, and so compiled, once more for the very arguments that it had seen before. "
        "Make the compiled function once, outside any call.",
    )
    insist(
        not seen["later"]["traced"] and seen["again"] != "RuntimeError",
        "recompiled",
        f"`{name}` was traced, and so compiled, once more for other numbers. Let nothing be static: the "
        "program itself should decide, by `jax.lax.cond` or `jnp.where`.",
    )
    if seen["first"]["traced"] and not seen["later"]["concrete"]:
        return  # traced at first, not entered at all later: the function is a compiled one
    outside = seen["outside"]
    loose = seen["first"]["traced"] == 0 if outside is None else set(outside) - MOVES
    operations = ", ".join(f"`{operation}`" for operation in dict.fromkeys(outside or []))
    insist(
        not loose,
        "not_compiled",
        f"`{name}` does arithmetic outside any compiled program{operations and f' ({operations})'}. "
        "Put all of it into the function that goes through `jax.jit`.",
    )
