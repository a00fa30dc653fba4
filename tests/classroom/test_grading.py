"""What comes back from a worker is a verdict on the program that was sent, or it is nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from autograder.classroom.grading import read_verdict
from autograder.course import Course, Exercise
from autograder.errors import GraderError
from autograder.grading import not_run
from autograder.verdict import Reason, Status, exercise_to_json


@pytest.fixture
def exercise(course: Course) -> Exercise:
    return course.exercise("numbers/clamp")


@pytest.mark.parametrize("status", [Status.MISSING, Status.UNGRADED])
def test_verdict_is_read(exercise, status):
    verdict = not_run(exercise, status, Reason.GRADER_ERROR, "why")
    assert read_verdict(json.dumps(exercise_to_json(verdict)), exercise) == verdict


def change(**values: Any) -> Callable[[dict[str, Any]], Any]:
    return lambda document: {**document, **values}


@pytest.mark.parametrize(
    "changed",
    [
        change(id="numbers/running_total"),
        change(status="splendid"),
        change(status="ungraded"),
        change(score=None),
        change(score=4.0),
        change(score=-1.0),
        change(score=float("nan")),
        change(score="3"),
        change(max_score=300.0),
        change(checks=[]),
        change(checks=None),
        lambda document: {**document, "checks": document["checks"][::-1]},
        lambda document: {**document, "checks": [{**item, "points": 9} for item in document["checks"]]},
        lambda document: {key: value for key, value in document.items() if key != "status"},
        lambda document: [document],
        lambda document: None,
    ],
)
def test_what_is_no_verdict_on_it_is_refused(exercise, changed):
    document = exercise_to_json(not_run(exercise, Status.MISSING, None, None))
    with pytest.raises(
        GraderError, match="numbers/clamp: what came back from the worker is no verdict on it"
    ):
        read_verdict(json.dumps(changed(document)), exercise)


@pytest.mark.parametrize("document", [None, 3, b"{}", {"id": "numbers/clamp"}, "{", ""])
def test_what_is_no_document_is_refused(exercise, document):
    with pytest.raises(GraderError):
        read_verdict(document, exercise)
