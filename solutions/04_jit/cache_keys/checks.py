import numpy as np
from autograder.checking import agree, check, insist, insist_predicted

ADVICE = (
    "Put a `print` into `g`, which shows when it is traced; compile it, make these calls, and count. Which of the "
    "calls found a program, and by which key?"
)


@check(points=3)
def check_means(means, inputs):
    """`masked_mean` is the mean of the entries, whatever the length"""
    vectors = [inputs.five, inputs.other, inputs.eleven, inputs.one, inputs.most]
    expected = [np.mean(xs, dtype=np.float64) for xs in vectors]
    agree(means, expected, dtype=False, rtol=3e-5, atol=3e-6)


@check(points=2, kind="structural")
def check_one_trace(tracing, adding_up):
    """`masked_mean` is compiled, and traced once for all lengths"""
    again, *other_lengths = tracing["later"]
    insist(
        not again,
        "recompiled_each_call",
        "Code of yours was traced, and so compiled, once more for a vector of the same length.",
    )
    insist(
        not any(other_lengths),
        "recompiled",
        "Code of yours was traced, and so compiled, once more for a vector of another length. What differs "
        "between the two calls: a shape that is traced, or a value that is static?",
    )
    insist(
        not adding_up["over_n"],
        "recompiled",
        "The n entries themselves are added up, and for each n that is another program. Add up `LONGEST` entries, in a "
        "function that `jax.jit` compiles.",
    )
    compiled = adding_up["compiled"]
    insist(
        tracing["first"] if compiled is None else compiled,
        "not_compiled",
        "The entries were not handed to a compiled function. Pad them first; then take the sum in a function that "
        "`jax.jit` compiles.",
    )


@check(points=1)
def check_shapes(predicted_shapes):
    """Predicted: programs for several shapes"""
    insist_predicted(predicted_shapes, ADVICE)


@check(points=1)
def check_dtypes(predicted_dtypes):
    """Predicted: programs for several dtypes"""
    insist_predicted(predicted_dtypes, ADVICE)


@check(points=1)
def check_weak_types(predicted_weak_types):
    """Predicted: programs for Python numbers and a float32"""
    insist_predicted(predicted_weak_types, ADVICE)


@check(points=1)
def check_static_values(predicted_static_values):
    """Predicted: programs for several static values"""
    insist_predicted(predicted_static_values, ADVICE)


@check(points=1)
def check_traced_values(predicted_traced_values):
    """Predicted: programs for the same values, not static"""
    insist_predicted(predicted_traced_values, ADVICE)


@check(points=1)
def check_static_types(predicted_static_types):
    """Predicted: programs for the static values 2 and 2.0"""
    insist_predicted(predicted_static_types, ADVICE)
