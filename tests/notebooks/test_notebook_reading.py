"""Which program a notebook holds for an exercise, whatever was done to its cells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.course import load
from autograder.errors import UsageError
from autograder.notebooks.ids import check_id, grade_id
from autograder.notebooks.reading import programs_in, read_notebook
from autograder.program import MAX_SOURCE
from autograder.stub import exercise_stub

TINY = load(Path(__file__).parents[1] / "tiny_course")
CLAMP, TOTAL = TINY.exercise("numbers/clamp"), TINY.exercise("numbers/running_total")
STUB = exercise_stub(CLAMP)
ANSWER = "def clamp(x, low, high):\n    return min(max(x, low), high)\n"


def code(source, *, grade=None, ours=None, kind="code"):
    metadata = {}
    if grade is not None:
        metadata["nbgrader"] = {"grade_id": grade, "solution": True}
    if ours is not None:
        metadata["autograder"] = ours
    return {"cell_type": kind, "metadata": metadata, "source": source, "outputs": [], "execution_count": None}


def solution(source, exercise=CLAMP):
    return code(source, grade=grade_id(exercise.id))


def check(exercise=CLAMP):
    return code(f'check("{exercise.id}")', grade=check_id(exercise.id))


def program(*cells, exercise=CLAMP):
    return programs_in({"cells": list(cells)}, [exercise])[exercise.id]


def test_own_cell_is_the_answer_and_the_check_is_no_part_of_it():
    found = program(solution(ANSWER), check())
    assert (found.source, found.before, found.after) == (ANSWER.encode(), (), ())
    assert found.notebook


def test_all_cells_above_are_run_first_and_unnamed_ones_down_to_the_check_after():
    found = program(
        code("import math"),
        solution("a = 1", TOTAL),
        check(TOTAL),
        solution(ANSWER),
        code("b = 2"),
        check(),
        code("c = 3"),
    )
    assert found.before == (b"import math", b"a = 1")
    assert found.after == (b"b = 2",)


def test_other_exercises_cells_below_are_left_out():
    found = program(solution(ANSWER), solution("a = 1", TOTAL), check())
    assert found.after == ()


def test_our_own_names_serve_where_nbgraders_are_missing():
    cell = code(ANSWER, ours={"exercise": CLAMP.id, "role": "solution"})
    assert program(cell).source == ANSWER.encode()


def test_last_of_several_cells_of_the_name_is_the_answer():
    found = program(solution("old = 1"), solution(ANSWER))
    assert found.source == ANSWER.encode()
    assert found.before == (b"old = 1",)


def test_check_above_the_answer_changes_nothing():
    found = program(check(), solution(ANSWER), code("b = 2"))
    assert found.source == ANSWER.encode()
    assert found.after == ()


def test_answer_written_below_an_empty_stub_is_the_answer():
    found = program(solution(STUB), code("helper = 1"), code(ANSWER), check())
    assert found.source == ANSWER.encode()
    assert found.before == (STUB.encode(), b"helper = 1")


def test_empty_stub_alone_stays_the_answer():
    assert program(solution(STUB), code("print(1)"), check()).source == STUB.encode()


def test_answer_without_its_own_cell_is_found_above_the_check():
    found = program(code(ANSWER), check(), code("clamp = None"))
    assert found.source == ANSWER.encode()


def test_cell_put_back_by_the_grader_is_not_the_learners():
    put_back = code(STUB, grade=grade_id(CLAMP.id), ours={"restored": True})
    assert program(put_back, code(ANSWER), check()).source == ANSWER.encode()


def test_notebook_without_the_exercise_holds_no_program():
    assert program(code("x = 1"), solution("y = 2", TOTAL)) is None


@pytest.mark.parametrize(
    "binding", ["clamp = min", "from math import floor as clamp", "class clamp: pass", "clamp: object = 1"]
)
def test_a_name_can_be_bound_in_any_way(binding):
    assert program(solution(STUB), code(binding), check()).source == binding.encode()


def test_cells_that_are_not_python_are_left_out():
    found = program(
        code("def ("), code("x = 1"), code("%%bash\nrm -rf x"), code("", kind="raw"), solution(ANSWER)
    )
    assert found.before[0] == b"x = 1"
    assert b"rm -rf" not in b"".join(found.before[:1])
    assert len(found.before) == 2


def test_syntax_error_of_the_answer_is_kept():
    assert program(solution("def clamp(:\n")).source == b"def clamp(:\n"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("%matplotlib inline", b"get_ipython().run_line_magic('matplotlib', 'inline')"),
        ("!ls -l", b"get_ipython().system('ls -l')"),
        ("files = !ls", b"files = get_ipython().getoutput('ls')"),
        ("clamp?", b"get_ipython().run_line_magic('pinfo', 'clamp')"),
        ("%time y = 3", b"y = 3"),
    ],
)
def test_magics_become_calls_that_do_nothing_when_graded(line, kept):
    found = program(solution(f"{line}\n{ANSWER}"))
    assert found.source == kept + b"\n" + ANSWER.encode()


def test_magics_keep_their_lines_so_that_errors_are_told_of_the_right_one():
    found = program(solution(f"%time\n\n!ls\n{ANSWER}"))
    assert found.source.splitlines()[3] == b"def clamp(x, low, high):"


@pytest.mark.parametrize("magic", ["%%time", "%%capture out"])
def test_text_of_cell_magics_that_run_python_is_run(magic):
    found = program(solution(f"{magic}\n{ANSWER}"))
    assert found.source.strip() == ANSWER.strip().encode()


def test_percent_in_a_text_or_a_broken_line_is_python_and_stays():
    source = 'text = """\n%time x\n!ls\n"""\nvalue = (7\n  % 4)\n'
    assert program(solution(source)).source == source.encode()


@pytest.mark.parametrize(
    "cell",
    [
        None,
        3,
        {},
        {"cell_type": "code"},
        {"cell_type": "code", "source": 7, "metadata": {}},
        {"cell_type": "code", "source": ["a", 3], "metadata": None},
        {"cell_type": "code", "source": "x", "metadata": {"nbgrader": []}},
        {"cell_type": "code", "source": "x", "metadata": {"nbgrader": {"grade_id": 3}, "autograder": "x"}},
        {"cell_type": ["code"], "source": "x"},
    ],
)
def test_cell_of_no_sense_is_passed_over(cell):
    assert program(cell, solution(ANSWER)).source == ANSWER.encode()


def test_source_in_lines_is_one_text():
    assert program(solution(ANSWER.splitlines(keepends=True))).source == ANSWER.encode()


def test_other_cells_are_run_only_as_far_as_a_program_may_be_long():
    long = f"x = {'a' * (MAX_SOURCE * 6 // 10)!r}"
    found = program(code(long), code(long), code("y = 1"), solution(ANSWER))
    assert found.before == (long.encode(), b"y = 1")


def test_notebook_of_an_older_format_is_read(tmp_path):
    path = tmp_path / "old.ipynb"
    cell = {"cell_type": "code", "language": "python", "input": [ANSWER], "outputs": [], "collapsed": False,
            "metadata": {"autograder": {"exercise": CLAMP.id, "role": "solution"}}}  # fmt: skip
    path.write_text(
        json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": [cell]}]})
    )
    assert programs_in(read_notebook(path), [CLAMP])[CLAMP.id].source == ANSWER.encode()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "3", '{"nbformat": 4}', "\x00", '{"cells": 3, "nbformat": 4}']
)
def test_what_is_no_notebook_is_said_so(tmp_path, text):
    path = tmp_path / "bad.ipynb"
    path.write_text(text)
    with pytest.raises(UsageError, match=r"bad\.ipynb is not a notebook: "):
        read_notebook(path)


def test_nested_beyond_reason_is_said_so(tmp_path):
    path = tmp_path / "deep.ipynb"
    path.write_text("[" * 200_000)
    with pytest.raises(UsageError, match="is not a notebook"):
        read_notebook(path)
