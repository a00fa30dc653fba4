"""Diagnosis on made-up behaviours: one mistake, the fewest, or none rather than a guess."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from autograder.checking import Outcome
from autograder.diagnosis import Behaviour, diagnose
from autograder.observation import Failure, Frame, Observation
from autograder.verdict import Status
from autograder.wire import Record

NAN = float("nan")


def passed(value: Any = 0.0) -> tuple[Outcome, Observation]:
    return Outcome(Status.PASSED), Observation("value", value)


def wrong(value: Any, reason: str = "wrong_value", rtol: float | None = 1e-5) -> tuple[Outcome, Observation]:
    tolerance = None if rtol is None else (rtol, 1e-6)
    return Outcome(Status.FAILED, reason, tolerance=tolerance), Observation("value", value)


def raised(
    kind: str = "TypeError", *functions: str, reason: str = "exception", origin: str = ""
) -> tuple[Outcome, Observation]:
    frames = tuple(Frame(name, 1) for name in functions)
    observation = Observation("raised", reason=reason, failure=Failure(kind, "no", frames, origin=origin))
    return Outcome(Status.RAISED, reason, observation=observation), observation


def ended(status: str, reason: str) -> tuple[Outcome, Observation]:
    observation = Observation(status, reason=reason, message="It ended.")
    return Outcome(Status(status), reason, observation=observation), observation


def behaviour(**checks: tuple[Outcome, Observation]) -> Behaviour:
    """Each check `a` reads one probe, `probe_a`."""
    outcomes = {
        name: Outcome(
            o.status, o.reason, reads=(f"probe_{name}",), tolerance=o.tolerance, observation=o.observation
        )
        for name, (o, _) in checks.items()
    }
    return Behaviour(outcomes, {f"probe_{name}": item for name, (_, item) in checks.items()})


def named(
    submission: Behaviour,
    mistakes: Mapping[str, Behaviour | list[Behaviour]],
    *structural: str,
    names: tuple[str, ...] = (),
) -> tuple[str, ...]:
    variants = {name: item if isinstance(item, list) else [item] for name, item in mistakes.items()}
    return diagnose(submission, variants, frozenset(structural), frozenset(names))


SIGN = behaviour(a=wrong(-1.0), b=passed())
FACTOR = behaviour(a=passed(), b=wrong(2.0))


def test_single_mistake() -> None:
    assert named(behaviour(a=wrong(-1.0), b=passed()), {"sign": SIGN, "factor": FACTOR}) == ("sign",)


def test_nothing_failed() -> None:
    assert named(behaviour(a=passed(), b=passed()), {"sign": SIGN}) == ()


def test_no_known_mistakes() -> None:
    assert named(behaviour(a=wrong(-1.0)), {}) == ()


def test_two_mistakes_together() -> None:
    both = behaviour(a=wrong(-1.0), b=wrong(2.0))
    assert named(both, {"sign": SIGN, "factor": FACTOR}) == ("factor", "sign")


def test_one_mistake_is_better_than_two() -> None:
    both = behaviour(a=wrong(-1.0), b=wrong(2.0))
    assert named(both, {"sign": SIGN, "factor": FACTOR, "formula": both}) == ("formula",)


def test_a_tie_of_single_mistakes_names_none() -> None:
    assert named(behaviour(a=wrong(-1.0), b=passed()), {"sign": SIGN, "twin": SIGN}) == ()


def test_of_two_that_fit_the_one_that_fails_nothing_else() -> None:
    """The sign alone is wrong; the other mistake has that wrong as well, and more."""
    more = behaviour(a=wrong(-1.0), b=wrong(3.0))
    assert named(behaviour(a=wrong(-1.0), b=passed()), {"sign": SIGN, "more": more}) == ("sign",)
    assert named(behaviour(a=wrong(-1.0), b=passed()), {"more": more}) == ("more",)


def test_of_two_that_fit_and_fail_more_none() -> None:
    more = behaviour(a=wrong(-1.0), b=wrong(3.0))
    assert named(behaviour(a=wrong(-1.0), b=passed()), {"more": more, "other": more}) == ()


def test_a_tie_of_pairs_names_none() -> None:
    both = behaviour(a=wrong(-1.0), b=wrong(2.0))
    assert named(both, {"sign": SIGN, "factor": FACTOR, "scale": FACTOR}) == ()


def test_more_than_three_together_would_be_a_guess() -> None:
    single = {name: behaviour(**{name: wrong(1.0)}) for name in "abcd"}
    assert named(behaviour(**{name: wrong(1.0) for name in "abc"}), single) == ("a", "b", "c")
    assert named(behaviour(**{name: wrong(1.0) for name in "abcd"}), single) == ()


def test_something_left_unexplained_names_none() -> None:
    assert named(behaviour(a=wrong(-1.0), b=wrong(7.0)), {"sign": SIGN, "factor": FACTOR}) == ()


def test_another_value_is_another_mistake() -> None:
    assert named(behaviour(a=wrong(-1.1), b=passed()), {"sign": SIGN}) == ()


def test_another_reason_is_another_mistake() -> None:
    assert named(behaviour(a=wrong(-1.0, "wrong_shape"), b=passed()), {"sign": SIGN}) == ()


def test_values_agree_by_the_tolerance_of_the_check() -> None:
    loose = behaviour(a=wrong(-1.0, rtol=0.1), b=passed())
    assert named(behaviour(a=wrong(-1.05, rtol=0.1), b=passed()), {"sign": loose}) == ("sign",)
    assert named(behaviour(a=wrong(-1.05), b=passed()), {"sign": SIGN}) == ()


@pytest.mark.parametrize("reason", ["wrong_shape", "wrong_dtype"])
def test_values_agree_up_to_rounding_where_the_check_never_compared_them(reason: str) -> None:
    """A twin in another style has the same wrong shape, and other last digits."""
    exact = np.array([0.1, 0.2, 0.3], "float32")
    rounded = np.nextafter(exact, np.float32(1))
    known = {"flat": behaviour(a=wrong(exact, reason, rtol=None), b=passed())}
    assert named(behaviour(a=wrong(rounded, reason, rtol=None), b=passed()), known) == ("flat",)


def test_two_wrong_dtypes_are_two_mistakes() -> None:
    half, whole = np.ones(3, "float16"), np.ones(3, "int32")
    known = {"half": behaviour(a=wrong(half, "wrong_dtype", rtol=None), b=passed())}
    assert named(behaviour(a=wrong(whole, "wrong_dtype", rtol=None), b=passed()), known) == ()
    assert named(behaviour(a=wrong(half, "wrong_dtype", rtol=None), b=passed()), known) == ("half",)


def test_a_variant_is_enough() -> None:
    variants = [behaviour(a=wrong(5.0), b=passed()), SIGN]
    assert named(behaviour(a=wrong(-1.0), b=passed()), {"sign": variants}) == ("sign",)


def test_all_variants_are_one_mistake() -> None:
    assert named(behaviour(a=wrong(-1.0), b=passed()), {"sign": [SIGN, SIGN]}) == ("sign",)


def test_checks_that_are_not_attempted_are_ignored() -> None:
    todo = (Outcome(Status.NOT_ATTEMPTED, "todo"), Observation("not_attempted", reason="todo"))
    skipped = (Outcome(Status.SKIPPED, "needs"), Observation("value", 1.0))
    known = {"sign": behaviour(a=wrong(-1.0), b=passed(), c=wrong(1.0))}
    assert named(behaviour(a=wrong(-1.0), b=todo, c=skipped), known) == ("sign",)


def test_containers_are_compared_whole() -> None:
    value = {"x": [np.ones(2), (3, "a")], "s": Record("State", ("n",), (1,))}
    other = {"x": [np.ones(2), (3, "b")], "s": Record("State", ("n",), (1,))}
    known = {"tree": behaviour(a=wrong(value), b=passed())}
    assert named(behaviour(a=wrong(value), b=passed()), known) == ("tree",)
    assert named(behaviour(a=wrong(other), b=passed()), known) == ()


# Structural checks: pass or fail only.


def test_structural_checks_count_by_pass_or_fail() -> None:
    known = {"no_jit": behaviour(a=wrong({"traced": 0}, "not_compiled"), b=passed())}
    submission = behaviour(a=wrong({"traced": 7}, "not_compiled"), b=passed())
    assert named(submission, known, "a") == ("no_jit",)
    assert named(submission, known) == ()


def test_structural_checks_with_another_reason() -> None:
    known = {"no_jit": behaviour(a=wrong(0, "not_compiled"), b=passed())}
    assert named(behaviour(a=wrong(0, "recompiled"), b=passed()), known, "a") == ()


# Weak evidence: an exception, a time-out, a crash, all NaN.


def test_an_exception_and_another_outcome_that_fits() -> None:
    known = {"not_called": behaviour(a=raised("TypeError", "pdf"), b=passed())}
    assert named(behaviour(a=raised("TypeError", "pdf"), b=passed()), known) == ("not_called",)


@pytest.mark.parametrize(
    "weak",
    [
        raised("TypeError", "pdf"),
        ended("timed_out", "time_limit"),
        ended("crashed", "killed"),
        wrong(np.full(3, np.nan), "not_finite"),
        wrong([NAN, np.full(2, np.nan)], "not_finite"),
        wrong({"x": NAN}, "not_finite"),
        wrong(Record("State", ("n",), (NAN,)), "not_finite"),
    ],
    ids=["exception", "time-out", "crash", "nan", "nans", "dict", "record"],
)
def test_weak_evidence_alone_never_suffices(weak: tuple[Outcome, Observation]) -> None:
    """The mistake passes `b`, and the submission has not come that far."""
    todo = (Outcome(Status.NOT_ATTEMPTED, "todo"), Observation("not_attempted", reason="todo"))
    known = {"mistake": behaviour(a=weak, b=passed())}
    assert named(behaviour(a=weak, b=todo), known) == ()
    assert named(behaviour(a=weak, b=passed()), known) == ("mistake",)


def test_weak_evidence_suffices_where_the_exercise_has_one_check() -> None:
    known = {"mistake": behaviour(a=raised("TypeError", "pdf"))}
    assert named(behaviour(a=raised("TypeError", "pdf")), known) == ("mistake",)


def test_two_weak_outcomes_support_each_other() -> None:
    weak = {"a": raised("TypeError", "pdf"), "b": raised("TypeError", "pdf_vec")}
    assert named(behaviour(**weak), {"mistake": behaviour(**weak)}) == ("mistake",)


def test_weak_evidence_where_the_other_check_fails_otherwise() -> None:
    known = {"mistake": behaviour(a=raised("TypeError", "pdf"), b=passed())}
    assert named(behaviour(a=raised("TypeError", "pdf"), b=wrong(7.0)), known) == ()


def test_one_finite_entry_is_no_weak_evidence() -> None:
    todo = (Outcome(Status.NOT_ATTEMPTED, "todo"), Observation("not_attempted", reason="todo"))
    value = np.array([np.nan, 1.0])
    known = {"mistake": behaviour(a=wrong(value, "not_finite"), b=passed())}
    assert named(behaviour(a=wrong(value, "not_finite"), b=todo), known) == ("mistake",)


def test_nan_is_like_nan_and_unlike_infinity() -> None:
    known = {"mistake": behaviour(a=wrong(np.array([np.nan, 1.0]), "not_finite"), b=passed())}
    other = behaviour(a=wrong(np.array([np.inf, 1.0]), "not_finite"), b=passed())
    assert named(other, known) == ()


# Exceptions: by class, and by the learner-named function.


def test_exceptions_of_another_class() -> None:
    known = {"mistake": behaviour(a=raised("TypeError", "pdf"), b=passed())}
    assert named(behaviour(a=raised("ValueError", "pdf"), b=passed()), known) == ()


def test_exceptions_from_another_function() -> None:
    known = {"mistake": behaviour(a=raised("TypeError", "pdf"), b=passed())}
    assert named(behaviour(a=raised("TypeError", "pdf_vec"), b=passed()), known) == ()


def test_exceptions_that_jax_raises_elsewhere() -> None:
    """Assigned to an entry, and called with an argument too many, are both a TypeError in `pdf`."""
    known = {"mistake": behaviour(a=raised("TypeError", "pdf", origin="jax.setitem"), b=passed())}
    for origin, found in (("jax.setitem", ("mistake",)), ("jax.where", ()), ("", ())):
        assert named(behaviour(a=raised("TypeError", "pdf", origin=origin), b=passed()), known) == found


def test_exceptions_in_helpers_of_any_name() -> None:
    known = {"mistake": behaviour(a=raised("TypeError", "pdf", "helper"), b=passed())}
    for frames in (["pdf"], ["pdf", "other"], ["pdf.<locals>.inner"], ["<lambda>", "pdf"]):
        assert named(behaviour(a=raised("TypeError", *frames), b=passed()), known) == ("mistake",)


def test_exceptions_by_the_innermost_function_that_the_course_names() -> None:
    known = {"mistake": behaviour(a=raised("TypeError", "pdf_matr", "pdf"), b=passed())}
    for frames, fits in (
        (["pdf_vec", "helper", "pdf", "helper"], True),
        (["pdf"], True),
        (["pdf_matr"], False),
        (["pdf", "pdf_vec"], False),
    ):
        submission = behaviour(a=raised("TypeError", *frames), b=passed())
        found = named(submission, known, names=("pdf", "pdf_vec", "pdf_matr"))
        assert found == (("mistake",) if fits else ())


def test_exceptions_without_frames_of_the_learner() -> None:
    known = {"mistake": behaviour(a=raised("TypeError"), b=passed())}
    assert named(behaviour(a=raised("TypeError"), b=passed()), known) == ("mistake",)
    assert named(behaviour(a=raised("TypeError", "pdf"), b=passed()), known) == ()


def test_a_value_is_no_exception() -> None:
    known = {"mistake": behaviour(a=raised("TypeError", "pdf"), b=passed())}
    assert named(behaviour(a=wrong(1.0), b=passed()), known) == ()
