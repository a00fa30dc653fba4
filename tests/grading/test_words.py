"""What a learner reads of an outcome: the call, what came back, what was expected, and where it happened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.checking import Check, Outcome
from autograder.grading.material import Part
from autograder.grading.words import check_result
from autograder.observation import Failure, Frame, Observation
from autograder.program import Program
from autograder.verdict import CheckResult, Reason, Status

SOURCE = b"import jax\n\ndef double(x):\n    return undefined * x\n"
PROGRAM = Program("double.py", SOURCE)
PART = Part(
    False, Path("probes.py"), "", Path("checks.py"), b"", {}, {"doubled": "double(x)", "seen": "double(x)"}
)
CHECK = Check("check_double", "`double` doubles", 2.0, "value", ())
INPUTS = {"x": np.float32(3.5), "other": np.float32(0)}
EXPECTED = {"doubled": Observation("value", 7.0)}


def result(outcome: Outcome, check: Check = CHECK) -> CheckResult:
    return check_result(check, outcome, PART, PROGRAM, EXPECTED, INPUTS)


def ended(kind: str, reason: str | None = None, **more: Any) -> Outcome:
    observation = Observation(kind, reason=reason, **more)
    return Outcome(Status(kind), reason, reads=("doubled",), observation=observation)


def raised(message: str) -> CheckResult:
    failure = Failure("builtins.NameError", message, (Frame("double", 4),))
    return result(ended("raised", Reason.EXCEPTION, failure=failure))


def test_a_failed_check_shows_the_call_with_its_inputs_and_no_others() -> None:
    shown = result(Outcome(Status.FAILED, "wrong_value", "It differs.", "3.0", "7.0", ("doubled",)))
    assert shown.call == "double(x), where x = 3.5"
    assert (shown.got, shown.expected, shown.message) == ("3.0", "7.0", "It differs.")


def test_a_passed_check_shows_nothing() -> None:
    shown = result(Outcome(Status.PASSED, reads=("doubled",)))
    assert (shown.call, shown.got, shown.expected, shown.reason) == (None, None, None, None)


def test_an_exception_is_placed_in_the_learners_own_code() -> None:
    shown = raised("name 'undefined' is not defined")
    assert shown.got == "NameError: name 'undefined' is not defined"
    assert shown.message == "double.py, line 4 in double: return undefined * x"
    assert shown.expected == "7"


def test_of_an_exception_the_first_paragraph_is_shown() -> None:
    assert raised("That is wrong.\n\nLong advice follows.").got == "NameError: That is wrong."


def test_a_quoted_traceback_is_not_shown() -> None:
    shown = raised(
        'INTERNAL: the callback failed:\nTraceback (most recent call last):\n  File "/x/engine.py"'
    )
    assert shown.got == "NameError: INTERNAL: the callback failed:"


def test_a_long_message_is_cut() -> None:
    shown = raised("word " * 1000)
    assert shown.got is not None
    assert len(shown.got) < 400
    assert shown.got.endswith("…")


def test_a_syntax_error_names_the_line_and_no_call() -> None:
    failure = Failure("builtins.SyntaxError", "'(' was never closed", (Frame("<module>", 3),))
    shown = result(ended("raised", Reason.SYNTAX_ERROR, failure=failure))
    assert shown.call is None
    assert shown.message is not None
    assert "Python cannot read double.py: '(' was never closed" in shown.message
    assert "line 3: def double(x):" in shown.message


@pytest.mark.parametrize(
    ("kind", "words"), [("inside", "was inside the call on this line"), ("line", "was still at this line")]
)
def test_a_time_out_says_where_it_was(kind: str, words: str) -> None:
    failure = Failure(kind, "", (Frame("double", 4),))
    shown = result(ended("timed_out", "time_limit", message="It took more than 10 s.", failure=failure))
    assert shown.message is not None
    assert words in shown.message
    assert "double.py, line 4 in double: return undefined * x" in shown.message


def test_what_a_structural_check_looked_at_is_not_shown_as_expected() -> None:
    check = Check("check_seen", "`double` is one program", 1.0, "structural", ())
    shown = result(Outcome(Status.FAILED, "not_vectorised", "A loop.", reads=("doubled",)), check)
    assert shown.expected is None
