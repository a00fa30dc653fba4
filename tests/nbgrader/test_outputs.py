"""A verdict as nbgrader reads it, and as learners do."""

import pytest
from nbformat import v4, validate
from nbgrader.utils import determine_grade

from autograder.nbgrader.outputs import for_learners, is_scored, outputs_of, points_of
from autograder.verdict import CheckResult, ExerciseVerdict, Status, fold, score


def check(status, points=1.0, **more):
    return CheckResult(f"check_{points}", "It is so", Status(status), points, **more)


def verdict(*checks, message=None):
    total = float(sum(item.points for item in checks))
    return ExerciseVerdict("numbers/clamp", *fold(checks), score(checks), total, 0.1, checks, message=message)


def graded(tiny, found, points):
    cell = v4.new_code_cell(
        "check()", metadata={"nbgrader": {"grade": True, "solution": False, "points": points}}
    )
    cell.execution_count = 1
    cell.outputs = outputs_of(tiny.exercise("numbers/clamp"), found, points, 1)
    validate(v4.new_notebook(cells=[cell]))
    return cell


@pytest.mark.parametrize(
    ("statuses", "points", "earned"),
    [
        (["passed", "passed", "passed"], 3, 3.0),
        (["passed", "failed", "passed"], 3, 2.0),
        (["failed", "failed", "failed"], 3, 0.0),
        (["passed", "failed", "failed"], 10, 10 / 3),
        (["passed", "passed", "passed"], 0.1, 0.1),
        (["passed", "failed", "passed"], 0, 0.0),
        (["passed", "passed", "passed"], 0, 0.0),
        (["crashed", "passed", "passed"], 3, 2.0),
        (["not_attempted", "not_attempted", "not_attempted"], 3, 0.0),
    ],
)
def test_nbgrader_reads_the_points(tiny, statuses, points, earned):
    found = verdict(*map(check, statuses))
    cell = graded(tiny, found, points)
    assert is_scored(cell)
    assert determine_grade(cell) == (earned, points)
    assert points_of(found, points) == earned


def test_scaled_points_never_exceed_those_of_the_cell():
    found = verdict(*(check("passed", 0.1) for _ in range(7)))
    assert points_of(found, 0.7) == 0.7


def test_passed_exercise_shows_no_error_even_where_it_is_worth_nothing(tiny):
    cell = graded(tiny, verdict(check("passed")), 0)
    assert [output.output_type for output in cell.outputs] == ["display_data", "execute_result"]


def test_ungraded_exercise_has_no_points_and_tells_nothing_of_the_fault(tiny):
    fault = "Traceback: /home/instructor/solutions"
    found = verdict(check("ungraded", message=fault), check("passed"), message=fault)
    cell = graded(tiny, found, 2)
    assert points_of(found, 2) is None
    assert not is_scored(cell)
    assert "instructor" in str(cell.outputs)
    assert "/home" not in str(cell.outputs)


@pytest.mark.parametrize(
    "outputs",
    [
        [],
        [v4.new_output("stream", text="full marks")],
        [v4.new_output("display_data", {"text/plain": "3.0"})],
        [v4.new_output("execute_result", {"text/plain": "3.0"}), v4.new_output("display_data", {})],
    ],
)
def test_cell_that_says_nothing_is_not_scored(outputs):
    assert not is_scored(v4.new_code_cell("check()", outputs=outputs))


def test_of_a_hidden_check_only_promise_and_status_are_told(tiny):
    secret = {"message": "m-secret", "call": "c-secret", "got": "g-secret", "expected": "e-secret"}
    found = verdict(check("passed", 2.0), check("failed", hidden=True, reason="wrong_value", **secret))
    (_, hidden) = for_learners(found).checks
    assert (hidden.promise, hidden.status, hidden.reason) == ("It is so", Status.FAILED, "wrong_value")
    assert "secret" not in str(graded(tiny, found, 3).outputs)


def test_visible_check_is_told_whole(tiny):
    found = verdict(check("failed", reason="wrong_value", call="clamp(1)", got="2", expected="3"))
    text = str(graded(tiny, found, 1).outputs[0])
    assert all(part in text for part in ("It is so", "clamp(1)", "expected"))


def test_learners_text_cannot_become_markup_or_mathematics(tiny):
    evil = "<script>alert(1)</script> $\\href{javascript:alert(1)}{x}$"
    found = verdict(check("raised", reason="exception", message=evil, got=evil))
    page = graded(tiny, found, 1).outputs[0].data["text/html"]
    assert "<script" not in page
    assert page.startswith('<div class="tex2jax_ignore mathjax_ignore">')
