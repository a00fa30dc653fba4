"""The pages of a class: what learners see of hidden checks, and that nothing in a page can run."""

from autograder.course import load
from autograder.verdict import CheckResult, Diagnosis, ExerciseVerdict, Status, fold, score
from autograder.views.classroom import feedback_page
from autograder.views.gradebook import class_progress, show_class
from views.conftest import TINY, Sheet

EVIL = '<script>alert("x")</script><img src=http://x>\x1b[31m'


def verdict(*checks: CheckResult, **more) -> ExerciseVerdict:
    return ExerciseVerdict("numbers/clamp", *fold(checks), score(checks), 4.0, 0.1, checks, **more)


def failing(promise: str, **more) -> CheckResult:
    return CheckResult("check_it", promise, Status.FAILED, 2.0, "wrong_value", **more)


def page(found: ExerciseVerdict, total: float | None = 1.5, learner: str = "ada") -> str:
    return feedback_page("A course", learner, [(load(TINY).exercise("numbers/clamp"), found)], total)


def report(**more):
    exercise = {
        "id": "numbers/clamp", "title": "Clamp", "mean": 1.0, "max_score": 3.0, "share": 1 / 3,
        "statuses": {"failed": 2, "passed": 1}, "mistakes": [], "unrecognised": [],
    }  # fmt: skip
    scores = {"mean": 1.0, "median": 2.5, "lowest": 0.0, "highest": 3.0}
    whole = {
        "course": "A course",
        "learners": 3,
        "max_score": 3.0,
        "scores": scores,
        "ungraded": 0,
        "by_hand": [],
        "skipped": [],
    }
    return {**whole, **more, "exercises": [{**exercise, **more.get("exercise", {})}]}


def test_feedback_shows_points_and_what_was_expected():
    text = page(verdict(failing("It clamps", got="seven apples", expected="three apples")))
    assert "1.5 of 4 points" in text and "seven apples" in text and "three apples" in text


def test_feedback_shows_promise_and_status_of_hidden_checks_and_no_more():
    hidden = failing(
        "Also on other numbers", hidden=True, got="seven", expected="three", message="m", call="c(4)"
    )
    text = page(verdict(failing("It clamps", got="apples"), hidden))
    assert "Also on other numbers" in text and "another value" in text
    assert not [word for word in ("seven", "three", "c(4)", "<p>m</p>") if word in text]


def test_feedback_of_what_waits_for_the_instructor():
    assert "Not all of it is graded yet" in page(verdict(failing("It clamps")), total=None)


def test_nothing_in_a_page_can_run():
    evil = verdict(failing(EVIL, got=EVIL, message=EVIL), diagnosis=Diagnosis(EVIL, EVIL), remarks=(EVIL,))
    text = page(evil, learner=EVIL)
    assert "&lt;script&gt;" in text and "\\x1b" in text and "Content-Security-Policy" in text
    assert not [word for word in ("<script", "<img src=http", "\x1b", "<link", "@import") if word in text]


def test_feedback_lists_the_exercises_with_their_points():
    text = page(verdict(failing("It clamps")))
    assert '<a href="#numbers-clamp">numbers/clamp</a>' in text and 'id="numbers-clamp"' in text
    assert "0 of 4<span" in text
    waiting = ExerciseVerdict("numbers/clamp", Status.UNGRADED, "grader_error", None, 4.0, 0.1, message="m")
    assert "? of 4<span" in page(waiting, total=None)


def test_summary_names_a_part_of_what_was_left_aside(sheet, tmp_path):
    skipped = [{"name": f"x{number}.zip", "why": "it is no zip file"} for number in range(25)]
    lost = [{"learner": "ada", "exercise": "numbers/clamp", "why": "The engine stopped."}]
    show_class(sheet.screen, tmp_path, report(skipped=skipped, by_hand=lost))
    assert "x19.zip" in sheet.text and "x20.zip" not in sheet.text and "and 5 more" in sheet.text
    assert "3 learners; of 3 points: 1 in the mean, 2.5 in the median." in sheet.text
    assert "Not graded: ada, numbers/clamp: The engine stopped." in sheet.text
    assert "1 program could not be graded. The same command tries" in sheet.text


def test_progress_where_output_is_piped_is_ten_lines(sheet):
    with class_progress(sheet.screen) as progress:
        progress.prove(1)
        progress.begin(100, 3)
        for _ in range(100):
            progress.done(verdict(failing("It clamps")))
    assert (
        sheet.lines[0].startswith("Trying the class's seed")
        and "100 programs to grade. 3 are known" in sheet.text
    )
    graded = [line for line in sheet.lines if " graded, " in line]
    assert len(graded) == 10 and graded[-1].startswith("100 of 100 graded, ")


def test_progress_on_a_terminal_is_a_bar():
    sheet = Sheet(terminal=True)
    with class_progress(sheet.screen) as progress:
        progress.begin(2, 0)
        progress.done(verdict(failing("It clamps")))
    assert "1/2" in sheet.text and "a second" in sheet.text and "of 2 graded" not in sheet.text
