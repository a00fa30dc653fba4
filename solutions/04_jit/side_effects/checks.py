import re

import numpy as np
from autograder.checking import agree, check, insist

NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


@check(points=1)
def check_values(values, inputs):
    """`compiled` takes what `f` takes, and returns what it returns"""
    expected = inputs.xs.astype(np.float64) * inputs.ys + 1
    agree(values, [expected.astype(np.float32)] * 2)


@check(points=1, kind="structural")
def check_compiled(counts):
    """`compiled` does not run the code of `f` at every call"""
    insist(
        not isinstance(counts, str),
        "no_function",
        "The second of the pair can't be called, and `traces()` should tell the count. Return a function.",
    )
    _, _, first, second, third, fourth, fifth, _ = counts["runs"]
    insist(first, "f_not_run", "The code of `f` was not run at all.")
    insist(
        first == second and third == fourth == fifth,
        "not_compiled",
        "`compiled` ran the Python code of `f` again for an array of a shape that it had seen before. "
        "The first of the pair should be made by `jax.jit`, once.",
    )


@check(points=2, needs=[check_compiled])
def check_counts(counts):
    """`traces()` tells how often `f` was traced so far"""
    agree(counts["reported"], counts["runs"], dtype=False)


@check(points=1, needs=[check_compiled, check_counts])
def check_two_counts(two_counts):
    """Every call of `count_traces` has a count of its own"""
    agree(two_counts, [[0, 0], [2, 1]], dtype=False)


@check(points=1)
def check_sums(plain_sums, compiled_sums, inputs):
    """`print_sum` returns the sum, compiled or not"""
    agree_sums(plain_sums["sums"], inputs.xs, inputs.ys, inputs.xss)
    agree_sums(compiled_sums["sums"], inputs.xs, inputs.ys, inputs.xs)


@check(points=1, kind="structural")
def check_printed(plain_sums, inputs):
    """`print_sum(x)` prints the sum at every call"""
    insist_printed(plain_sums["texts"], "print_sum", inputs.xs, inputs.ys, inputs.xss)


@check(points=2, kind="structural", needs=[check_printed])
def check_printed_compiled(compiled_sums, inputs):
    """`jax.jit(print_sum)(x)` prints the sum at every call, too"""
    insist_printed(compiled_sums["texts"], "jax.jit(print_sum)", inputs.xs, inputs.ys, inputs.xs)


def agree_sums(got, *arrays):
    agree(got, [float(np.sum(x, dtype=np.float64)) for x in arrays], dtype=False, rtol=3e-5, atol=1e-5)


def insist_printed(texts, name, *arrays):
    calls = ["first", "second", "third"]
    totals = [float(np.sum(x, dtype=np.float64)) for x in arrays]
    insist(texts[0].strip(), "silent", f"The first call of `{name}` printed nothing to the standard output.")
    for call, text in zip(calls, texts, strict=True):
        insist(
            text.strip(),
            "printed_once",
            f"The {call} call of `{name}` printed nothing. What is printed while JAX traces is printed once.",
        )
    insist(
        texts[0] != texts[1],
        "same_text",
        f"The first two calls of `{name}` printed the same, {shown(texts[0])}, "
        f"where the sums are {totals[0]:.4f} and {totals[1]:.4f}.",
    )
    for call, text, total in zip(calls, texts, totals, strict=True):
        numbers = [float(found) for found in NUMBER.findall(text)]
        insist(
            any(abs(number - total) < 0.06 for number in numbers),
            "other_text",
            f"The {call} call of `{name}` printed {shown(text)}, where the sum is {total:.4f}.",
        )


def shown(text):
    return repr(text.strip()[:60])
