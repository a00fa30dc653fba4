import numpy as np
from autograder.checking import agree, check, insist

TOLERANCE = {"rtol": 2e-5, "atol": 1e-6}
# These move an argument to the device or change its type. Outside a compiled program they do no harm.
MOVES = {"copy", "copy_p", "convert_element_type", "device_put"}


def absolute_values(*xs):
    return [np.abs(np.float32(x)) for x in xs]


def sums_of_squares(*xs):
    return [np.float32(np.sum(np.float64(x) ** 2)) for x in xs]


@check(points=1)
def check_foo_absolute(absolute, inputs):
    """`foo(x, 1)` is |x|, entry by entry"""
    agree(absolute, absolute_values(inputs.xs, inputs.ys), **TOLERANCE)


@check(points=1)
def check_foo_squares(squares, inputs):
    """`foo(x, 2)` is the sum of the squares, one number"""
    agree(squares, sums_of_squares(inputs.xs, inputs.ys), **TOLERANCE)


@check(points=1, needs=[check_foo_absolute, check_foo_squares])
def check_foo_floats(numbers, inputs):
    """`foo` takes a float as well"""
    agree(numbers, [abs(inputs.x), inputs.x**2], dtype=False, **TOLERANCE)


@check(points=1, kind="structural")
def check_foo_reused(floats_of_foo):
    """`foo` is not compiled again for another float"""
    insist_reused(floats_of_foo, "foo", "y")


@check(points=1, kind="structural", needs=[check_foo_reused])
def check_foo_compiled(vectors_of_foo):
    """`foo` runs compiled, one program for each `y`"""
    insist_reused(vectors_of_foo, "foo", "y")
    insist_compiled(vectors_of_foo, "foo(x, 1)", "foo(x, 2)")


@check(points=1)
def check_bar_absolute(absolute_by_name, inputs):
    """`bar(x, mode="abs")` is |x|, entry by entry"""
    agree(absolute_by_name, absolute_values(inputs.us, inputs.vs), **TOLERANCE)


@check(points=1)
def check_bar_squares(squares_by_name, inputs):
    """`bar(x, mode="sum_of_squares")` is the sum of the squares"""
    agree(squares_by_name, sums_of_squares(inputs.us, inputs.vs), **TOLERANCE)


@check(points=1, needs=[check_bar_absolute, check_bar_squares])
def check_bar_floats(numbers_by_name, inputs):
    """`bar` takes a float as well"""
    agree(numbers_by_name, [abs(inputs.x), inputs.x**2], dtype=False, **TOLERANCE)


@check(points=1, kind="structural")
def check_bar_reused(floats_of_bar):
    """`bar` is not compiled again for another float"""
    insist_reused(floats_of_bar, "bar", "mode")


@check(points=1, kind="structural", needs=[check_bar_reused])
def check_bar_compiled(vectors_of_bar):
    """`bar` runs compiled, one program for each `mode`"""
    insist_reused(vectors_of_bar, "bar", "mode")
    insist_compiled(vectors_of_bar, 'bar(x, mode="abs")', 'bar(x, mode="sum_of_squares")')


def insist_reused(seen, name, static):
    traced = any(count["traced"] for count in seen["later"])
    insist(
        not traced and seen["again"] != "RuntimeError",
        "recompiled",
        f"`{name}` was traced, and so compiled, once more for an `x` with other numbers in it, although this "
        f"`{static}` had been seen. Make the compiled function once, outside any call, and keep `x` out of what is static.",
    )


def insist_compiled(seen, *calls):
    rows = list(zip(calls, seen["first"], seen["later"], seen["outside"], strict=True))
    loose = [(call, outside) for call, first, later, outside in rows if is_loose(first, later, outside)]
    for call, outside in loose:
        operations = "" if outside is None else " (" + ", ".join(f"`{name}`" for name in outside) + ")"
        insist(
            False,
            "not_compiled" if len(loose) == len(rows) else "partly_compiled",
            f"`{call}` does arithmetic outside any compiled program{operations}. "
            "Put all of it into the function that goes through `jax.jit`.",
        )


def is_loose(first, later, outside):
    """Whether a call does arithmetic outside any compiled program."""
    if first["traced"] and not later["concrete"]:
        return False  # traced at first, not entered at all later: the function is a compiled one
    if outside is None:
        return first["traced"] == 0
    return bool(set(outside) - MOVES)
