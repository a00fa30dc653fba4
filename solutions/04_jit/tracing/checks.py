import numpy as np
from autograder.checking import agree, check, insist, insist_predicted

ADVICE = (
    "Make these calls with `log2_traced`, in a fresh Python, and count its lines; then say which call was of a new "
    "kind, and why."
)


@check(points=2)
def check_log2(calls, inputs):
    """`log2_traced` is the logarithm to the base 2"""
    given = [inputs[name] for name in ("xs", "ys", "zs", "x")]
    expected = [np.log2(np.asarray(x, np.float64)) for x in given]
    agree(calls["values"], expected, dtype=False, rtol=2e-5, atol=2e-6)


@check(points=1, kind="structural")
def check_lines(calls):
    """`log2_traced` prints a line when it is traced, and only then"""
    first, second, other_shape, number = calls["lines"]
    insist(first, "silent", "At the first call, which is traced, nothing was printed.")
    insist(
        not second,
        "printed_again",
        "A second call, with a vector of the same shape, printed again, so the line does not come from tracing. "
        "Compile with `jax.jit`, and use Python's `print` in the function that is compiled.",
    )
    insist(other_shape and number, "silent", "At a call with a new shape nothing was printed.")
    insist(
        first == other_shape == number == 1, "too_many_lines", "More than one line was printed at one call."
    )


@check(points=1)
def check_values(predicted_values):
    """Predicted: calls with other values, with `jax.jit` and without"""
    insist_predicted(predicted_values, ADVICE)


@check(points=1)
def check_shapes(predicted_shapes):
    """Predicted: calls with other shapes"""
    insist_predicted(predicted_shapes, ADVICE)


@check(points=1)
def check_dtypes(predicted_dtypes):
    """Predicted: calls with other dtypes"""
    insist_predicted(predicted_dtypes, ADVICE)


@check(points=1)
def check_weak_types(predicted_weak_types):
    """Predicted: a Python float and a float32"""
    insist_predicted(predicted_weak_types, ADVICE)


@check(points=1)
def check_new_functions(predicted_new_functions):
    """Predicted: a new function at every call"""
    insist_predicted(predicted_new_functions, ADVICE)
