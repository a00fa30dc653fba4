import numpy as np
from autograder.checking import agree, check, insist, insist_traceable

TOLERANCE = {"rtol": 1e-5, "atol": 1e-5, "dtype": False}
ADVICE = "Leave out `float(...)`, `int(...)`, `.item()`, `if` and NumPy."


def after(state, by):
    """The state after one addition, in float64."""
    return {"calls": state["calls"] + 1, "total": state["total"] + by}


def after_all(state, xs):
    """What `run` has to return, in float64."""
    totals = state["total"] + np.cumsum(np.asarray(xs, np.float64))
    return {"calls": state["calls"] + len(xs), "total": totals[-1]}, totals.astype(np.float32)


@check(points=1)
def check_init(started):
    """`init()` is a counter that has counted nothing"""
    agree(started, {"calls": 0, "total": 0.0}, **TOLERANCE)
    for name, kinds, wanted in (("calls", "iu", "an int"), ("total", "f", "a float")):
        insist(np.asarray(started[name]).dtype.kind in kinds, "wrong_dtype", f'"{name}" should be {wanted}.')


@check(points=1)
def check_increment(incremented, inputs):
    """`increment` counts one call more, and adds `by` to the total"""
    for got, state, by in zip(incremented, (inputs.start, inputs.other), (inputs.a, inputs.b), strict=True):
        agree(got, after(state, by), **TOLERANCE)


@check(points=1, needs=[check_increment])
def check_increment_pure(branches, inputs):
    """`increment` leaves the state it was given as it is"""
    insist_kept(branches["start"], inputs.start, "increment")
    agree(branches["one"], after(inputs.start, inputs.a), what="The first of two new states", **TOLERANCE)
    agree(branches["two"], after(inputs.start, inputs.b), what="The second of two new states", **TOLERANCE)


@check(points=1, needs=[check_increment])
def check_increment_jit(incremented_jit, inputs):
    """`increment` works inside of `jax.jit`"""
    insist_traceable(incremented_jit, "Inside of `jax.jit`, `increment`", ADVICE)
    both = zip(incremented_jit["result"], (inputs.start, inputs.other), (inputs.a, inputs.b), strict=True)
    for got, state, by in both:
        agree(got, after(state, by), **TOLERANCE)


@check(points=2)
def check_run(ran, inputs):
    """`run` goes on from the given state, through all of `xs`"""
    same_runs(ran, inputs)


@check(points=1, needs=[check_run])
def check_run_pure(run_again, inputs):
    """`run` leaves the state it was given as it is"""
    insist_kept(run_again["start"], inputs.start, "run")
    for name in ("first", "again"):
        agree(run_again[name], after_all(inputs.start, inputs.xs), what=f"The {name} run", **TOLERANCE)


@check(points=1, needs=[check_run])
def check_run_jit(ran_jit, inputs):
    """`run` works inside of `jax.jit`"""
    insist_traceable(ran_jit, "Inside of `jax.jit`, `run`", ADVICE)
    same_runs(ran_jit["result"], inputs)


def same_runs(results, inputs):
    for result, state in zip(results, (inputs.start, inputs.other), strict=True):
        result = getattr(result, "values", result)  # A named tuple is a pair as well.
        insist(
            isinstance(result, list | tuple) and len(result) == 2,
            "wrong_structure",
            "The result is not a pair. Return two things: the state at the end, and the array of totals.",
        )
        last, totals = after_all(state, inputs.xs)
        agree(result[1], totals, what="`totals`", **TOLERANCE)
        agree(result[0], last, what="`last_state`", **TOLERANCE)


def insist_kept(got, state, name):
    insist(
        got == state,
        "mutated",
        f"After a call of `{name}`, the dict that was handed in held other numbers than before. Its owner may still "
        "need the old ones: make a new dict.",
    )
