"""The JSON document."""

import json

import pytest

from autograder.verdict import Diagnosis, exercise_from_json
from autograder.views.json import render, render_in_lines


def test_document_has_the_keys_of_the_contract(check, verdict, whole):
    shown = verdict(check("failed", "wrong_value", got="é \x1b"), diagnosis=Diagnosis("m", "Why."))
    document = json.loads(render(whole(shown, isolation="process", missing=["seccomp"])))
    assert {name: document[name] for name in ("version", "course", "seed", "isolation", "isolation_missing")} == {
        "version": 1, "course": "A course", "seed": 0, "isolation": "process", "isolation_missing": ["seccomp"],
    }  # fmt: skip
    (exercise,) = document["exercises"]
    assert exercise["diagnosis"] == {"mistake": "m", "text": "Why."}
    assert exercise["checks"][0]["got"] == "é \x1b"
    assert exercise_from_json(exercise) == shown


def test_ungraded_has_no_score(check, verdict, whole):
    document = json.loads(render(whole(verdict(check("ungraded", "grader_error")))))
    assert document["exercises"][0]["score"] is None


def test_nan_is_an_error_not_a_document(check, verdict, whole):
    with pytest.raises(ValueError, match="not JSON compliant"):
        render(whole(verdict(check(points=float("nan")))))


def test_document_in_lines_is_the_same_document(check, verdict, whole):
    shown = whole(verdict(check("failed", "wrong_value", got='{"id": "\n')), verdict(check()))
    text = render_in_lines(shown)
    assert json.loads(text) == json.loads(render(shown)) and list(json.loads(text)) == list(
        json.loads(render(shown))
    )
    assert [line.count('"checks"') for line in text.splitlines()] == [0, 1, 1, 0]
    with pytest.raises(ValueError, match="not JSON compliant"):
        render_in_lines(whole(verdict(check(points=float("nan")))))
