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
    _, first, second, third, fourth, fifth, _ = counts["runs"]
    insist(first, "not_compiled", "The code of `f` was not run at all.")
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
    for call, text in zip(calls, texts, strict=True):
        later = "" if call == "first" else " What is printed while JAX traces is printed once."
        insist(text.strip(), "silent", f"The {call} call of `{name}` printed nothing.{later}")
    for call, text, x in zip(calls, texts, arrays, strict=True):
        total = float(np.sum(x, dtype=np.float64))
        numbers = [float(found) for found in NUMBER.findall(text)]
        insist(
            any(abs(number - total) < 0.06 for number in numbers),
            "other_text",
            f"The {call} call of `{name}` printed {text.strip()[:60]!r}, where the sum is {total:.4f}.",
        )
