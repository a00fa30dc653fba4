"""`check` in a kernel: graded as `grade` would, shown as HTML, and a number for nbgrader."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
from courses import TINY, write_course
from IPython.core.interactiveshell import InteractiveShell

from autograder import progress
from autograder.live import Result, check
from autograder.live.checking import COURSE
from autograder.stub import exercise_stub

RIGHT = "def answer(x):\n    return 2 * x\n"
WRONG = "def answer(x):\n    return x * x\n"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return write_course(tmp_path_factory.mktemp("live"))


@pytest.fixture
def shell():
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance()
    yield shell
    shell.history_manager.end_session()
    InteractiveShell.clear_instance()


@pytest.fixture
def run(shell, course, monkeypatch):
    monkeypatch.chdir(course.root)

    def run(*cells: str) -> Result:
        """What the last cell gives; cells before it may raise."""
        for cell in cells:
            done = shell.run_cell(cell, store_history=True)
        done.raise_error()
        return done.result

    return run


CALL = "from autograder import check\ncheck('unit/answer')"


def test_right_answer_is_passed(run):
    result = run(RIGHT, CALL)
    assert result.passed
    assert repr(result) == "3.0"
    assert result.notes[-1].startswith("Isolation: ")


def test_pass_is_kept_as_progress_and_says_what_comes_next(run, course):
    result = run(RIGHT, CALL)
    assert result.notes[0] == "Every exercise of the course is passed."
    assert progress.load(course).passed(course.exercises[0])


def test_course_that_was_named_keeps_no_progress(shell, course, tmp_path, monkeypatch):
    shutil.rmtree(course.root / ".grade", ignore_errors=True)
    monkeypatch.chdir(tmp_path)
    shell.run_cell(RIGHT, store_history=True)
    assert check("answer", course=course.root).passed
    assert not (course.root / ".grade").exists()


def test_wrong_answer_is_told_why_and_earns_what_it_earns(run):
    result = run(WRONG, CALL)
    shown = result._repr_mimebundle_()
    assert shown["text/plain"] == "1.0"
    assert "came back" in shown["text/html"]
    assert "twice a number is a sum" in shown["text/html"]  # the diagnosis


def test_cell_that_was_run_last_counts(run):
    assert run(WRONG, RIGHT, CALL).passed
    assert run(WRONG, CALL).score == 1.0


def test_answer_and_check_may_stand_in_one_cell(run):
    assert run(f"{RIGHT}\n{CALL}").passed


def test_helper_of_another_cell_is_there(run):
    assert run("TWO = 2", "def answer(x):\n    return TWO * x\n", CALL).passed


def test_magics_are_no_part_of_the_answer(run):
    assert run(f"%time\n{RIGHT}", CALL).passed


def test_stub_as_it_came_is_not_attempted(run, course):
    result = run(exercise_stub(course.exercises[0]), CALL)
    assert repr(result) == "0.0"
    assert result.verdict.reason == "untouched"


def test_nothing_run_yet_says_what_to_do(run):
    result = run(CALL)
    assert result.notes == ["No cell that was run defines it: run the cell with your answer first."]
    assert repr(result) == "0.0"


def test_live_objects_are_judged_by_their_values_alone(run):
    result = run(f"exec({RIGHT!r})", CALL)
    assert result.score == 3.0
    assert result.notes[0].startswith("Isolation: none.")


def test_wrong_live_objects_earn_what_their_values_earn(run):
    result = run(f"exec({WRONG!r})", CALL)
    assert (result.score, str(result.verdict.status)) == (1.0, "failed")


def test_unknown_exercise_is_one_line_and_no_traceback(run):
    with pytest.raises(Exception, match="Did you mean `unit/answer`") as raised:
        run("from autograder import check\ncheck('unit/answr')")
    assert raised.value._render_traceback_() == [str(raised.value)]


def test_unit_is_asked_for_one_exercise(shell):
    with pytest.raises(Exception, match="`numbers` is a whole unit"):
        check("numbers", course=TINY)


def test_course_may_be_named_by_the_environment(shell, course, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(COURSE, str(course.root))
    shell.run_cell(RIGHT, store_history=True)
    assert check("answer").passed


def test_without_a_course_it_is_said_where_one_was_looked_for(shell, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(COURSE, raising=False)
    monkeypatch.setattr("autograder.course.installed_root", lambda: None)
    with pytest.raises(Exception, match=r"There is no course\.toml in"):
        check("answer")


def test_grader_that_fails_gives_no_score(shell, course, monkeypatch):
    (course.root / "solutions/01_unit/answer/checks.py").rename(course.root / "checks.kept")
    try:
        monkeypatch.chdir(course.root)
        shell.run_cell(RIGHT, store_history=True)
        with pytest.raises(Exception, match="checks"):
            check("answer")
    finally:
        (course.root / "checks.kept").rename(course.root / "solutions/01_unit/answer/checks.py")


def test_outside_of_a_notebook_grade_is_named():
    code = "from autograder import check\ncheck('vmap/pdf', course='.')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd="/")
    assert done.returncode != 0
    assert "There is no course.toml" in done.stderr


def test_kernel_never_imports_what_only_the_judge_needs():
    names = "('jax', 'chex', 'pytest')"
    code = f"import sys; from autograder import check; print(*[m for m in {names} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
