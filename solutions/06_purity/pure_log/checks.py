import numpy as np
from autograder.checking import agree, check, fail, insist, insist_traceable

TOLERANCE = {"rtol": 1e-5, "atol": 1e-5, "dtype": False}


@check(points=1)
def check_logarithm(logarithm, inputs):
    """The first of the pair is log2 of `x`"""
    insist_pair(logarithm)
    agree(logarithm, [np.log2(inputs.x), np.log2(inputs.z)], **TOLERANCE)


@check(points=1)
def check_new_log(new_log, inputs):
    """The second is a list: the old entries, then `x`"""
    insist_pair(new_log)
    for got, old in zip(new_log, (inputs.log, []), strict=True):
        same_log(got, [*old, inputs.x], "The new log")


@check(points=1)
def check_old_log(old_log, inputs):
    """The list that was given is left as it is"""
    before, after = len(inputs.log), len(old_log)
    insist(
        after == before,
        "mutated",
        f"The list `log` had {before} entries before the call and {after} after it. Make a new list instead.",
    )
    agree(old_log, inputs.log, what="The list that was given", **TOLERANCE)


@check(points=1)
def check_same_again(calls):
    """Equal arguments give equal results, whatever was called before"""
    first, again = calls["first"], calls["again"]
    insist(
        sizes(first) == sizes(again),
        "wrong_value",
        "Between two calls with equal arguments there was another one, and the second log has another length than "
        "the first. Something outside of the function decides what is in it.",
    )
    agree(again, first, **TOLERANCE)


def sizes(result):
    """The lengths of all lists and tuples in a result."""
    return [len(result), *map(sizes, result)] if isinstance(result, list | tuple) else None


@check(points=1, needs=[check_logarithm, check_new_log])
def check_scan(scanned, inputs):
    """It works in `jax.lax.scan`, where `x` is traced"""
    advice = "Compute with `jnp`, not with `math` or NumPy, without `if`, and put `x` itself into the log."
    insist_traceable(scanned, "In `jax.lax.scan`, `log2_with_log`", advice)
    seen = scanned["result"]
    agree(seen["ys"], np.log2(inputs.xs.astype("float64")), what="The logarithms", **TOLERANCE)
    # Step by step, the oldest entry of the three was dropped.
    entries = np.concatenate([inputs.log, inputs.xs])
    agree(seen["log"], [entries[: len(inputs.xs)], *entries[len(inputs.xs) :]], what="The log", **TOLERANCE)


@check(points=1, kind="structural")
def check_nothing_kept(leak):
    """Nothing is kept outside of the function"""
    insist(
        not leak,
        "leaked",
        "After the call, `x` was still stored somewhere outside of the function. "
        "What is to be remembered goes into the list that you return, and nowhere else.",
    )


def insist_pair(parts):
    insist(
        "no pair" not in [part for part in parts if isinstance(part, str)],
        "wrong_structure",
        "The result is not a pair. Return two things, the logarithm and the new log: `return y, new_log`.",
    )


def same_log(got, expected, what):
    if isinstance(got, list | tuple) and len(got) != len(expected):
        fail(
            "wrong_value",
            f"{what} has {len(got)} {'entry' if len(got) == 1 else 'entries'} and should have {len(expected)}.",
        )
    agree(got, expected, what=what, **TOLERANCE)
