"""Programs of several cells: another cell never costs what the answer earns."""

from __future__ import annotations

import pytest
from courses import write_course

from autograder.grading import Grader
from autograder.program import Program
from autograder.verdict import Reason, Status

RIGHT = b"def answer(x):\n    return 2 * x\n"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return write_course(tmp_path_factory.mktemp("cells"), limits="cpu = 1")


@pytest.fixture(scope="module")
def grader(course):
    with Grader(course) as grader:
        yield grader


@pytest.fixture
def grade(course, grader):
    def run(source, before=(), after=()):
        program = Program("the answer cell", source, tuple(before), tuple(after), notebook=True)
        return grader.grade(course.exercises[0], program)

    return run


def test_names_of_cells_above_are_there(grade):
    assert grade(b"def answer(x):\n    return TWO * x\n", [b"TWO = 2"]).passed


def test_cell_below_has_the_last_word(grade):
    assert grade(b"answer = None", after=[RIGHT]).passed


@pytest.mark.parametrize(
    "cell", [b"1 / 0", b"raise SystemExit(0)", b"raise KeyboardInterrupt", b"x = (", b"\0"]
)
def test_other_cell_that_raises_is_left_out(grade, cell):
    verdict = grade(RIGHT, [cell])
    assert verdict.passed
    assert verdict.remarks == ()


@pytest.mark.parametrize("cell", [b"while True: pass", b"import os; os._exit(0)", b"import os; os.abort()"])
def test_other_cell_that_does_not_end_is_left_out_and_said_so(grade, cell):
    verdict = grade(RIGHT, [b"TWO = 2", cell], [cell])
    assert verdict.passed
    assert verdict.remarks == ("Another cell of the notebook did not come to its end: it was left out.",)


def test_cells_that_are_left_in_are_run_again(grade):
    verdict = grade(b"def answer(x):\n    return TWO * x\n", [b"import os; os._exit(0)", b"TWO = 2"])
    assert verdict.passed


def test_after_several_such_cells_the_answer_stands_alone(grade):
    bad = b"import os; os._exit(0)"
    verdict = grade(RIGHT, [bad] * 5)
    assert verdict.passed


def test_answer_that_does_not_end_is_not_left_out(grade):
    assert grade(b"while True: pass", [b"x = 1"]).status is Status.TIMED_OUT


def test_what_only_a_notebook_has_does_nothing(grade):
    source = b"get_ipython().system('ls')\ndisplay(3)\nx = get_ipython().getoutput('ls')\n"
    assert grade(source + RIGHT).passed


def test_transformers_that_would_change_the_checks_change_nothing(grade):
    source = (
        b"get_ipython().input_transformers_post.append(lambda lines: [])\n"
        b"get_ipython().ast_transformers.append(None)\n"
        b"def answer(x):\n    return 3 * x\n"
    )
    assert grade(source).score == 1.0  # 3 * 0 is right


def test_error_is_told_by_the_lines_of_its_own_cell(grade):
    verdict = grade(
        b"def answer(x):\n    return helper(x)\n", [b"y = 1\n", b"\ndef helper(x):\n    return 1 / 0\n"]
    )
    assert verdict.checks[0].message == (
        "the answer cell, line 2 in answer: return helper(x)\nanother cell, line 3 in helper: return 1 / 0"
    )


def test_syntax_error_is_told_by_the_lines_of_the_answer(grade):
    verdict = grade(b"x = 1\ndef answer(:\n", [b"y = 1"])
    assert verdict.reason == Reason.SYNTAX_ERROR
    assert "the answer cell, line 2: def answer(:" in verdict.checks[0].message


def test_place_that_a_program_makes_up_is_no_excuse(grade):
    forged = b"""
import sys
frame = sys._getframe()
while frame:
    if "before_each" in frame.f_locals:
        frame.f_locals["before_each"](0)
    frame = frame.f_back
import os
os._exit(0)
"""
    verdict = grade(forged, [b"x = 1"])
    assert verdict.status is Status.CRASHED
    assert verdict.score == 0.0
