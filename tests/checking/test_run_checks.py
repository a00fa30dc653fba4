"""`run_checks`: pytest runs the checks on observations, and everything that comes of one has its status."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.checking import Outcome, Ran, Subject, run_checks
from autograder.errors import CourseError
from autograder.observation import Failure, Observation
from autograder.verdict import Status

HEAD = "from autograder.checking import agree, check, fail, insist\n"
CHECKS = (
    HEAD
    + '''
@check(points=1)
def check_vector(vector, expected):
    """A vector"""
    agree(vector, expected.vector, rtol=1e-3)

@check(points=1, needs=[check_vector])
def check_matrix(matrix, inputs):
    """A matrix"""
    agree(matrix, inputs["scale"] * 2.0)

@check(kind="structural")
def check_both(vector, matrix):
    """Both"""
    insist(len(vector) == 2, "too_long", "Two entries, please.")
'''
)
VECTOR = np.array([1.0, 2.0])
REFERENCE = {"vector": Observation("value", VECTOR), "matrix": Observation("value", 6.0)}


def value(item: Any) -> Observation:
    return Observation("value", item)


RAISED = Observation("raised", reason="exception", failure=Failure("ValueError", "no"))
TODO = Observation("not_attempted", reason="todo")


def ran(tmp_path: Path, source: str = CHECKS, **observations: Observation) -> Ran:
    path = tmp_path / "checks.py"
    path.write_text(source)
    subject = Subject("learner", {**REFERENCE, **observations})
    return run_checks(path, [subject], Subject("reference", REFERENCE), {"scale": 3})


def outcomes(tmp_path: Path, source: str = CHECKS, **observations: Observation) -> dict[str, Outcome]:
    return dict(ran(tmp_path, source, **observations).outcomes["learner"])


def statuses(
    tmp_path: Path, source: str = CHECKS, **observations: Observation
) -> dict[str, tuple[str, str | None]]:
    found = outcomes(tmp_path, source, **observations)
    return {name: (str(item.status), item.reason) for name, item in found.items()}


def test_all_passed(tmp_path: Path) -> None:
    found = ran(tmp_path)
    assert [item.name for item in found.checks] == ["check_vector", "check_matrix", "check_both"]
    assert found.reads == {
        "check_vector": ("vector",),
        "check_matrix": ("matrix",),
        "check_both": ("vector", "matrix"),
    }
    assert {item.status for item in found.outcomes["learner"].values()} == {Status.PASSED}


def test_tolerance_and_reads_are_kept(tmp_path: Path) -> None:
    found = outcomes(tmp_path)
    assert found["check_vector"].tolerance == (1e-3, 1e-12)
    assert found["check_both"].tolerance is None
    assert found["check_both"].reads == ("vector", "matrix")


def test_several_subjects_at_once(tmp_path: Path) -> None:
    path = tmp_path / "checks.py"
    path.write_text(CHECKS)
    other = Subject("other", {**REFERENCE, "vector": value(VECTOR + 1)})
    found = run_checks(
        path, [Subject("same", REFERENCE), other], Subject("reference", REFERENCE), {"scale": 3}
    )
    assert found.outcomes["same"]["check_vector"].status is Status.PASSED
    assert found.outcomes["other"]["check_vector"].status is Status.FAILED
    assert found.outcomes["other"]["check_matrix"].status is Status.SKIPPED
    assert found.outcomes["other"]["check_both"].status is Status.PASSED


def test_failed_and_what_needs_it_is_skipped(tmp_path: Path) -> None:
    assert statuses(tmp_path, vector=value(VECTOR + 1)) == {
        "check_vector": ("failed", "wrong_value"),
        "check_matrix": ("skipped", "needs"),
        "check_both": ("passed", None),
    }


def test_failure_keeps_its_words(tmp_path: Path) -> None:
    failed = outcomes(tmp_path, vector=value(VECTOR + [0, 1]))["check_vector"]
    assert failed.message == "1 of 2 entries differs, the first at [1]."
    assert (failed.got, failed.expected) == ("3 at [1]", "2 at [1]")


def test_reason_of_the_check_itself(tmp_path: Path) -> None:
    found = outcomes(tmp_path, vector=value(np.ones(3)))["check_both"]
    assert (found.status, found.reason, found.message) == (Status.FAILED, "too_long", "Two entries, please.")


@pytest.mark.parametrize(
    ("observation", "status", "reason"),
    [
        (RAISED, "raised", "exception"),
        (Observation("timed_out", reason="time_limit"), "timed_out", "time_limit"),
        (Observation("crashed", reason="killed"), "crashed", "killed"),
        (Observation("missing", reason="missing_name"), "missing", "missing_name"),
        (Observation("failed", reason="not_data"), "failed", "not_data"),
        (Observation("ungraded", reason="grader_error"), "ungraded", "grader_error"),
        (TODO, "not_attempted", "todo"),
    ],
    ids=lambda item: item if isinstance(item, str) else "",
)
def test_an_observation_that_is_no_value_speaks_for_its_checks(
    tmp_path: Path, observation: Observation, status: str, reason: str
) -> None:
    found = outcomes(tmp_path, vector=observation)
    assert (found["check_vector"].status, found["check_vector"].reason) == (status, reason)
    assert found["check_vector"].observation is observation
    assert found["check_both"].status == status
    assert found["check_matrix"].status is Status.SKIPPED


def test_the_worst_of_two_observations_speaks(tmp_path: Path) -> None:
    crashed = Observation("crashed", reason="killed")
    assert statuses(tmp_path, vector=RAISED, matrix=crashed)["check_both"] == ("crashed", "killed")
    assert statuses(tmp_path, vector=TODO, matrix=RAISED)["check_both"] == ("raised", "exception")


def test_not_attempted_goes_before_skipped(tmp_path: Path) -> None:
    assert statuses(tmp_path, vector=value(VECTOR + 1), matrix=TODO)["check_matrix"] == (
        "not_attempted",
        "todo",
    )
    assert statuses(tmp_path, vector=value(VECTOR + 1), matrix=RAISED)["check_matrix"] == ("skipped", "needs")


@pytest.mark.parametrize("odd", [3, "text", None, {"a": 1}, [[[]]], np.zeros(())])
def test_a_check_that_breaks_on_odd_values_fails_them(tmp_path: Path, odd: Any) -> None:
    source = (
        HEAD + '@check()\ndef check_sum(vector):\n    """A"""\n    agree(vector[0] + vector[1] * 2.0, 5.0)\n'
    )
    found = outcomes(tmp_path, source, vector=value(odd))["check_sum"]
    assert (found.status, found.reason) == (Status.FAILED, "wrong_structure")
    assert found.message == "The result does not have the form that was asked for."


def test_a_check_that_breaks_on_the_reference_too_is_ungraded(tmp_path: Path) -> None:
    source = HEAD + '@check()\ndef check_sum(vector):\n    """A"""\n    vector / undefined\n'
    found = outcomes(tmp_path, source)["check_sum"]
    assert (found.status, found.reason) == (Status.UNGRADED, "grader_error")
    assert found.message == "The check itself failed: NameError: name 'undefined' is not defined"


def test_a_check_that_asks_for_an_unknown_input_is_ungraded(tmp_path: Path) -> None:
    source = HEAD + '@check()\ndef check_sum(vector, inputs):\n    """A"""\n    inputs.nothing\n'
    found = outcomes(tmp_path, source)["check_sum"]
    assert found.message == "The check itself failed: AttributeError: `inputs` has no `nothing`"


@pytest.mark.parametrize("way", ["pytest.skip('no')", "raise SystemExit(0)", "raise KeyboardInterrupt"])
def test_a_check_without_a_report_is_ungraded(tmp_path: Path, way: str) -> None:
    source = HEAD + f'import pytest\n@check()\ndef check_a(vector):\n    """A"""\n    {way}\n'
    found = outcomes(tmp_path, source)["check_a"]
    assert (found.status, found.message) == (Status.UNGRADED, "The check gave no report.")


def test_a_bare_assert_fails(tmp_path: Path) -> None:
    source = HEAD + '@check()\ndef check_a(vector):\n    """A"""\n    assert vector[0] == 7, "not seven"\n'
    found = outcomes(tmp_path, source)["check_a"]
    assert (found.status, found.reason, found.message) == (Status.FAILED, "wrong_value", "not seven")


def test_a_lost_observation_is_ungraded(tmp_path: Path) -> None:
    path = tmp_path / "checks.py"
    path.write_text(CHECKS)
    subject = Subject("learner", {"vector": REFERENCE["vector"]})
    found = run_checks(path, [subject], Subject("reference", REFERENCE), {"scale": 3}).outcomes["learner"]
    assert (found["check_both"].status, found["check_both"].message) == (
        Status.UNGRADED,
        "An observation is missing.",
    )


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            '@check()\ndef check_a(nothing):\n    """A"""\n',
            "`check_a` asks for `nothing`, which is no probe of this exercise.",
        ),
        (
            "def check_a(vector):\n    pass\n",
            "`check_a` is no check. Put @check(...) above it, or rename it.",
        ),
        ("def check_a(:\n", "not collected: "),
        (
            "import no_such_module\n",
            "not collected: E   ModuleNotFoundError: No module named 'no_such_module'",
        ),
        ("x = 1\n", "pytest found no checks in it. Write one with @check."),
    ],
)
def test_a_file_that_is_wrong_is_the_course_s_fault(tmp_path: Path, source: str, message: str) -> None:
    with pytest.raises(CourseError) as error:
        ran(tmp_path, HEAD + source)
    assert str(error.value).startswith(f"{tmp_path / 'checks.py'}: {message}")


def test_an_edited_file_is_read_again(tmp_path: Path) -> None:
    assert statuses(tmp_path)["check_both"] == ("passed", None)
    assert list(statuses(tmp_path, CHECKS.replace("check_both", "check_pair"))) == [
        "check_vector",
        "check_matrix",
        "check_pair",
    ]


def test_nothing_around_steers_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "conftest.py").write_text("raise RuntimeError('a conftest was read')\n")
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option\n")
    (tmp_path / "pyproject.toml").write_text('[tool.pytest.ini_options]\naddopts = "--no-such-option"\n')
    monkeypatch.chdir(tmp_path)
    assert {status for status, _ in statuses(tmp_path).values()} == {"passed"}


def test_nothing_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    statuses(tmp_path, vector=value(VECTOR + 1))
    assert capfd.readouterr() == ("", "")


def test_folders_above_are_not_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: looked.append(str(path)) or scandir(path))
    (tmp_path / "inner").mkdir()
    assert set(outcomes(tmp_path / "inner").values()) and looked
    assert {*looked} == {str(tmp_path / "inner")}
