from autograder.checking import agree, check, fail, insist

RUN = {
    "shorter": "less than the median of the calls after the first. Is the clock read again when the result is ready?",
    "longer": "more than the median of the calls after the first, in seconds.",
    "mean": "the mean of the calls after the first. One disturbed call moves it; the median was asked for.",
    "median_with_first": "the median of all calls. The first one, in which `f` compiles, does not belong among them.",
    "mean_with_first": "the mean of all calls, the first one among them, in which `f` compiles.",
    "total": "the time of all calls after the first together, not of one call.",
    "total_with_first": "the time of all calls together, not of one call.",
    "least": "the shortest of the calls after the first; the median was asked for.",
    "most": "the longest of the calls after the first; the median was asked for.",
    "first": "the time of the first call, in which `f` compiles.",
    "too_few_calls": "made of too few calls.",
    "of_other_calls": "not the median of the calls after the first, of which there should be `repeats`.",
}
COMPILE = {
    "median": "the median of the calls after the first, which is what `run_seconds` should be.",
    "shorter": "less than the first call took, until its result was ready.",
    "longer": "more than the first call took, in seconds.",
    "first_without_run": "the first call less `run_seconds`; the whole of the first call was asked for.",
    "too_few_calls": "made of too few calls.",
}


@check(points=1)
def check_calls(calls, inputs):
    """`f(*args)` is called once, and then `repeats` times"""
    for got, repeats in zip(calls["calls"], (inputs.several, 1), strict=True):
        agree(got, 1 + repeats, what=f"the number of calls with repeats={repeats}")
    insist(
        calls["same_arguments"], "wrong_value", "`f` was called with other arguments than those after `f`."
    )


@check(points=1)
def check_run(costs, costs_of_two):
    """`run_seconds` is the median of the calls after the first"""
    insist_timing(costs["run"])
    if costs["run"] != "median":
        fail("wrong_value", f"`run_seconds` is {RUN[costs['run']]}")
    if costs_of_two in ("least", "most"):
        fail(
            "wrong_value",
            f"With repeats=2, `run_seconds` is {RUN[costs_of_two]} Of two numbers it is the mean.",
        )


@check(points=1)
def check_compile(costs):
    """`compile_seconds` is how long the first call took"""
    insist_timing(costs["compile"])
    if costs["compile"] != "first":
        fail("wrong_value", f"`compile_seconds` is {COMPILE[costs['compile']]}")


@check(points=1, needs=[check_run])
def check_tree(costs_of_tree):
    """Every array of a result is waited for"""
    if costs_of_tree != "median":
        fail(
            "wrong_value",
            f"`run_seconds` is {RUN[costs_of_tree]} The result was a tuple with a dict and a list in it, and one "
            "of its three arrays was ready later than the others.",
        )


def insist_timing(seen):
    insist(
        seen != "no_timing",
        "wrong_structure",
        "What came back is no `Timing`. End with `return Timing(...)`, with the two numbers of seconds in it.",
    )
