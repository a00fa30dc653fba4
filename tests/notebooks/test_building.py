"""The notebook of a unit."""

import json

import nbformat
import pytest
from courses import TINY, write_course

from autograder.course import load
from autograder.errors import CourseError
from autograder.notebooks.building import unit_notebook


@pytest.fixture(scope="module")
def tiny():
    return load(TINY)


@pytest.fixture
def notebook(tiny):
    return unit_notebook(tiny, tiny.units[1], annotated=False)


def test_unit_begins_with_what_it_is_about(tiny):
    first = unit_notebook(tiny, tiny.units[0], annotated=False).cells[0]
    assert first.cell_type == "markdown"
    link = "https://docs.python.org/3/library/stdtypes.html#text-sequence-type-str"
    assert first.source == f"# Words\n\nText, letter by letter.\n\n- [{link}]({link})"


def test_each_exercise_is_a_heading_an_answer_and_a_check(notebook):
    assert [cell.id for cell in notebook.cells] == [
        "numbers",
        "numbers-running_total-title",
        "numbers-running_total",
        "numbers-running_total-check",
        "numbers-clamp-title",
        "numbers-clamp",
        "numbers-clamp-check",
    ]
    assert notebook.cells[4].source == "## A number kept between two bounds\n\n`numbers/clamp`"


def test_answer_is_the_stub_to_the_letter(tiny, notebook):
    cell = notebook.cells[5]
    assert cell.source == tiny.exercise("numbers/clamp").stub.read_text()
    assert cell.metadata.autograder == {"exercise": "numbers/clamp", "role": "solution"}
    assert cell.metadata.nbgrader == {
        "schema_version": 3,
        "grade_id": "numbers-clamp",
        "cell_type": "code",
        "grade": False,
        "solution": True,
        "locked": False,
        "task": False,
    }


def test_check_is_worth_the_points_of_the_exercise(notebook):
    cell = notebook.cells[6]
    assert cell.source == 'from autograder import check\n\ncheck("numbers/clamp")'
    assert cell.metadata.autograder == {"exercise": "numbers/clamp", "role": "check"}
    flags = cell.metadata.nbgrader
    assert (flags.grade_id, flags.points) == ("numbers-clamp-check", 3.0)
    assert (flags.grade, flags.solution, flags.locked) == (True, False, True)


def test_annotated_answer_is_the_reference_with_its_markers(tiny):
    cells = unit_notebook(tiny, tiny.units[1], annotated=True).cells
    assert cells[5].source == tiny.exercise("numbers/clamp").solution.read_text()
    assert "### BEGIN SOLUTION" in cells[5].source


def test_notebook_is_valid_and_the_same_every_time(tiny, notebook):
    nbformat.validate(notebook)
    text = nbformat.writes(notebook)
    assert text == nbformat.writes(unit_notebook(tiny, tiny.units[1], annotated=False))
    assert "### BEGIN" not in text
    assert json.loads(text)["nbformat_minor"] == 5


def test_unit_that_says_nothing_of_itself_has_a_title_only(tmp_path):
    course = write_course(tmp_path)
    assert unit_notebook(course, course.units[0], annotated=False).cells[0].source == "# unit"


def test_reference_that_is_missing_is_an_error_of_the_course(tmp_path):
    course = write_course(tmp_path)
    course.exercises[0].solution.unlink()
    with pytest.raises(CourseError, match=r"solution\.py"):
        unit_notebook(course, course.units[0], annotated=True)
