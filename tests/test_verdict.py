"""The verdict: how checks fold into an exercise, and the document of the contract."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from autograder.verdict import (
    CheckResult,
    Diagnosis,
    ExerciseVerdict,
    Reason,
    Status,
    Verdict,
    exercise_from_json,
    exercise_to_json,
    fold,
    score,
)


def result(status: str, reason: str | None = None, points: float = 1.0) -> CheckResult:
    return CheckResult(f"check_{status}", "a promise", Status(status), points, reason)


EXERCISE = ExerciseVerdict(
    id="vmap/pdf",
    status=Status.FAILED,
    reason="wrong_value",
    score=2.0,
    max_score=3.0,
    seconds=1.2,
    checks=(
        CheckResult("check_vector", "a vector", Status.PASSED, 2.0),
        CheckResult(
            "check_matrix",
            "a matrix",
            Status.FAILED,
            1.0,
            "wrong_value",
            "structural",
            True,
            "m",
            "c",
            "g",
            "e",
        ),
    ),
    diagnosis=Diagnosis("variance_for_deviation", "That was the variance."),
    remarks=("`jax_enable_x64` was changed",),
    message="two of three",
    extra={"picture": "pdf.png"},
)


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (["passed", "passed"], ("passed", None)),
        (["passed", "skipped"], ("passed", None)),
        (["failed", "raised", "timed_out", "crashed", "ungraded"], ("ungraded", "r4")),
        (["failed", "raised", "timed_out", "crashed"], ("crashed", "r3")),
        (["failed", "raised", "timed_out"], ("timed_out", "r2")),
        (["passed", "failed", "raised"], ("raised", "r2")),
        (["missing", "failed", "not_attempted", "skipped"], ("failed", "r1")),
        (["failed", "failed"], ("failed", "r0")),
        (["missing", "missing"], ("missing", "r0")),
        (["not_attempted", "not_attempted"], ("not_attempted", "r0")),
        (["not_attempted", "missing"], ("missing", "r1")),
        (["not_attempted", "skipped"], ("not_attempted", "r0")),
        # Half done, and right so far: not passed, and not "not attempted" either.
        (["passed", "not_attempted"], ("failed", "r1")),
        (["passed", "missing"], ("failed", "r1")),
        (["passed", "not_attempted", "missing"], ("failed", "r2")),
        ([], ("ungraded", "grader_error")),
        (["skipped"], ("ungraded", "grader_error")),
    ],
)
def test_fold_takes_the_first_that_occurs(statuses: list[str], expected: tuple[str, str | None]) -> None:
    checks = [result(s, f"r{i}" if s not in ("passed", "skipped") else None) for i, s in enumerate(statuses)]
    assert fold(checks) == expected


def test_fold_of_half_done_work_says_what_is_not_there_yet() -> None:
    assert fold([result("passed"), result("not_attempted", "todo")]) == (Status.FAILED, Reason.TODO)


def test_score_counts_passed_checks_only() -> None:
    checks = [result("passed", points=2), result("failed"), result("skipped"), result("not_attempted")]
    assert score(checks) == 2.0


@pytest.mark.parametrize("statuses", [[], ["ungraded"], ["passed", "ungraded"]])
def test_score_is_none_where_something_is_ungraded(statuses: list[str]) -> None:
    assert score([result(status) for status in statuses]) is None


@pytest.mark.parametrize(
    ("statuses", "code"),
    [
        ([], 0),
        (["passed", "passed"], 0),
        (["passed", "failed"], 1),
        (["not_attempted"], 1),
        (["failed", "ungraded"], 3),
        (["passed", "ungraded"], 3),
    ],
)
def test_exit_code(statuses: list[str], code: int) -> None:
    exercises = tuple(replace(EXERCISE, status=Status(status)) for status in statuses)
    assert Verdict("c", 0, "full", (), exercises).exit_code == code


def test_passed_is_the_status_passed() -> None:
    assert replace(EXERCISE, status=Status.PASSED).passed
    assert not EXERCISE.passed


def test_json_has_the_keys_of_the_contract() -> None:
    document = Verdict("Learn JAX", 3, "restricted", ("namespaces",), (EXERCISE,)).to_json()
    assert document["version"] == 1
    assert list(document) == ["version", "course", "seed", "isolation", "isolation_missing", "exercises"]
    (exercise,) = document["exercises"]
    keys = {"id", "status", "reason", "score", "max_score", "seconds", "diagnosis", "checks"}
    assert keys <= set(exercise)
    assert exercise["diagnosis"] == {"mistake": "variance_for_deviation", "text": "That was the variance."}
    keys = {
        "name",
        "promise",
        "status",
        "reason",
        "kind",
        "hidden",
        "points",
        "message",
        "call",
        "got",
        "expected",
    }
    assert set(exercise["checks"][1]) == keys
    assert exercise["picture"] == "pdf.png"


def test_json_is_plain() -> None:
    document = Verdict("c", 0, "full", (), (EXERCISE,)).to_json()
    again = json.loads(json.dumps(document))
    assert again["exercises"][0]["status"] == "failed"
    assert again["exercises"][0]["remarks"] == ["`jax_enable_x64` was changed"]
    assert again["isolation_missing"] == []


@pytest.mark.parametrize(
    "exercise",
    [EXERCISE, replace(EXERCISE, score=None, status=Status.UNGRADED, diagnosis=None, checks=(), extra={})],
)
def test_round_trip(exercise: ExerciseVerdict) -> None:
    again = exercise_from_json(json.loads(json.dumps(exercise_to_json(exercise))))
    assert again == exercise
    assert isinstance(again.status, Status)


def test_round_trip_keeps_keys_that_are_added_later() -> None:
    document = {**exercise_to_json(EXERCISE), "next": "jit/static_arguments"}
    again = exercise_from_json(document)
    assert again.extra == {"picture": "pdf.png", "next": "jit/static_arguments"}
    assert exercise_to_json(again)["next"] == "jit/static_arguments"
