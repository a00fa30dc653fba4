import numpy as np
from autograder.checking import agree, check, insist_compiled, insist_reused

TOLERANCE = {"rtol": 2e-5, "atol": 1e-6}

FOO = ("foo(x, 1)", "foo(x, 2)")
BAR = ('bar(x, mode="abs")', 'bar(x, mode="sum_of_squares")')


@check(points=2)
def check_foo(branches, inputs):
    """`foo(x, 1)` is |x|, `foo(x, 2)` the sum of the squares"""
    agree_branches(branches, FOO, inputs.xs, inputs.ys)


@check(points=1, needs=[check_foo])
def check_foo_floats(numbers, inputs):
    """`foo` takes a float as well"""
    agree(numbers, inputs.x**2, dtype=False, **TOLERANCE)


@check(points=1, kind="structural")
def check_foo_reused(floats_of_foo):
    """`foo` is not compiled again for another float"""
    insist_one_for_each(floats_of_foo, "foo", "y")


@check(points=1, kind="structural", needs=[check_foo_reused])
def check_foo_compiled(vectors_of_foo):
    """`foo` runs compiled, one program for each `y`"""
    insist_one_for_each(vectors_of_foo, "foo", "y")
    insist_compiled(vectors_of_foo, FOO)


@check(points=2)
def check_bar(branches_by_name, inputs):
    """`bar` with "abs" is |x|, with "sum_of_squares" that sum"""
    agree_branches(branches_by_name, BAR, inputs.us, inputs.vs)


@check(points=1, needs=[check_bar])
def check_bar_floats(numbers_by_name, inputs):
    """`bar` takes a float as well"""
    agree(numbers_by_name, inputs.x**2, dtype=False, **TOLERANCE)


@check(points=1, kind="structural")
def check_bar_reused(floats_of_bar):
    """`bar` is not compiled again for another float"""
    insist_one_for_each(floats_of_bar, "bar", "mode")


@check(points=1, kind="structural", needs=[check_bar_reused])
def check_bar_compiled(vectors_of_bar):
    """`bar` runs compiled, one program for each `mode`"""
    insist_one_for_each(vectors_of_bar, "bar", "mode")
    insist_compiled(vectors_of_bar, BAR)


def agree_branches(got, calls, *xs):
    """Both branches, each for two vectors one after the other."""
    absolute, squares = (f"`{call}`" for call in calls)
    agree(got[: len(xs)], [np.abs(x) for x in xs], what=absolute, **TOLERANCE)
    sums = [float(np.sum(x.astype(np.float64) ** 2)) for x in xs]
    agree(got[len(xs) :], sums, what=squares, **TOLERANCE)


def insist_one_for_each(seen, name, static):
    another = f"for an `x` with other numbers in it, although this `{static}` had been seen"
    insist_reused(seen, f"`{name}`", another, "Keep `x` out of what is static.")
