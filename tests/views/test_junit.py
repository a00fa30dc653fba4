"""JUnit XML that a stock parser reads."""

from xml.etree import ElementTree

import pytest
from junitparser import JUnitXml

from autograder.verdict import Diagnosis, Status
from autograder.views.junit import render


def parsed(text):
    return JUnitXml.fromstring(text.encode())


def test_stock_parser_reads_suites_cases_and_outcomes(check, verdict, whole):
    shown = verdict(
        check(name="check_a"),
        check(
            "failed",
            "wrong_shape",
            name="check_b",
            message="Shapes differ.",
            call="f(x)",
            got="(2,)",
            expected="(3,)",
        ),
        check("raised", "exception", name="check_c"),
        check("skipped", "needs", name="check_d"),
        diagnosis=Diagnosis("swapped", "The bounds were swapped."),
    )
    document = parsed(render(whole(shown)))
    assert (document.tests, document.failures, document.errors, document.skipped) == (4, 1, 1, 1)
    (suite,) = document
    assert suite.name == "numbers/clamp"
    assert suite.time == 0.25
    properties = {item.name: item.value for item in suite.properties()}
    assert properties["status"] == "raised"
    assert properties["score"] == "1"
    assert properties["mistake"] == "swapped"
    cases = {case.name: case for case in suite}
    assert cases["check_a"].is_passed
    (failure,) = cases["check_b"].result
    assert failure.type == "failed.wrong_shape"
    assert failure.message == "`clamp` keeps its promise: another shape"
    assert failure.text == "call: f(x)\ncame back: (2,)\nexpected: (3,)\nShapes differ."
    assert cases["check_d"].is_skipped


@pytest.mark.parametrize(
    ("status", "tag"),
    [
        ("passed", None),
        ("failed", "failure"),
        ("missing", "failure"),
        ("not_attempted", "failure"),
        ("skipped", "skipped"),
        ("raised", "error"),
        ("timed_out", "error"),
        ("crashed", "error"),
        ("ungraded", "error"),
    ],
)
def test_every_status_has_its_outcome(status, tag, check, verdict, whole):
    case = ElementTree.fromstring(render(whole(verdict(check(status)))).encode()).find(".//testcase")
    assert [child.tag for child in case] == ([tag] if tag else [])
    assert len(Status) == 9


def test_forbidden_characters_are_left_out(check, verdict, whole):
    nasty = "a\x00\x1b[31m\ud800\ufffe<&>\U0001f600"
    text = render(whole(verdict(check("failed", "wrong_value", message=nasty, promise=nasty))))
    (suite,) = parsed(text)
    assert next(iter(suite)).result[0].text == "a[31m<&>\U0001f600"
    assert text.encode()


def test_exercise_without_checks_is_one_case(verdict, whole):
    document = parsed(render(whole(verdict(status="ungraded", reason="grader_error", message="It broke."))))
    assert (document.tests, document.errors) == (1, 1)
