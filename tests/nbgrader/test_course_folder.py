"""The folder that `grade nbgrader init` makes."""

import ast
import shutil

import nbformat
import pytest
from courses import ANSWER, TINY, write_course
from traitlets.config import PyFileConfigLoader

from autograder.course import load
from autograder.nbgrader.course_folder import make_course_folder
from autograder.stub import Change


@pytest.fixture
def course(tmp_path):
    shutil.copytree(TINY, tmp_path / "course")
    return load(tmp_path / "course")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "class"


def test_holds_configuration_students_and_a_notebook_a_unit(course, folder):
    changes = make_course_folder(course, course.units, folder)
    paths = ["nbgrader_config.py", "students.csv", "source/words/words.ipynb", "source/numbers/numbers.ipynb"]
    assert changes == [Change(path, "written") for path in paths]
    assert all((folder / path).is_file() for path in paths)


def test_configuration_is_one_that_nbgrader_loads(course, folder):
    make_course_folder(course, course.units, folder)
    c = PyFileConfigLoader("nbgrader_config.py", path=str(folder)).load_config()
    assert c.CourseDirectory.course_id == "plain_python_a_tiny_course"
    assert c.CourseDirectory.root == str(folder)
    assert c.GradeInSandbox.course == str(course.root)
    assert c.Autograde.autograde_preprocessors[0].__name__ == "GradeInSandbox"


@pytest.mark.parametrize("title", ['Learn "JAX"', "C:\\n", "{braces}", "日本"])
def test_any_title_makes_a_configuration_that_is_python(tmp_path, folder, title):
    write_course(tmp_path)
    path = tmp_path / "course.toml"
    path.write_text(path.read_text().replace('"A course"', f"'{title}'"))
    course = load(tmp_path)
    make_course_folder(course, course.units, folder)
    ast.parse((folder / "nbgrader_config.py").read_text())


def test_source_holds_the_annotated_reference(course, folder):
    make_course_folder(course, course.units, folder)
    notebook = nbformat.read(folder / "source/words/words.ipynb", as_version=4)
    assert notebook.cells[2].source == course.exercises[0].solution.read_text()


def test_again_nothing_is_written(course, folder):
    make_course_folder(course, course.units, folder)
    assert make_course_folder(course, course.units, folder) == []


def test_what_the_instructor_changed_stays_and_the_rest_is_brought_up_to_date(course, folder):
    make_course_folder(course, course.units, folder)
    path = folder / "source/numbers/numbers.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[0].source = "# My own title"
    notebook.cells[6].metadata.nbgrader.points = 10
    notebook.cells.insert(3, nbformat.v4.new_markdown_cell("A note."))
    nbformat.write(notebook, path)
    (folder / "nbgrader_config.py").write_text("# mine\n")
    (folder / "students.csv").write_text("id\nada\n")
    solution = course.exercise("numbers/clamp").solution
    solution.write_text(solution.read_text().replace("A thermostat", "An oven"))
    assert make_course_folder(course, course.units, folder) == [
        Change("source/numbers/numbers.ipynb", "written")
    ]
    cells = nbformat.read(path, as_version=4).cells
    assert [cells[0].source, cells[3].source] == ["# My own title", "A note."]
    assert cells[7].metadata.nbgrader.points == 10
    assert "An oven" in cells[6].source
    assert (folder / "nbgrader_config.py").read_text() == "# mine\n"
    assert (folder / "students.csv").read_text() == "id\nada\n"


def test_new_exercise_comes_at_its_place(tmp_path, folder):
    make_course_folder(write_course(tmp_path, {"unit/one": ANSWER, "unit/three": ANSWER}), (), folder)
    course = load(tmp_path)
    make_course_folder(course, course.units, folder)
    course = write_course(tmp_path, {"unit/one": ANSWER, "unit/two": ANSWER, "unit/three": ANSWER})
    make_course_folder(course, course.units, folder)
    cells = nbformat.read(folder / "source/unit/unit.ipynb", as_version=4).cells
    assert [cell.id for cell in cells if cell.id.endswith("-check")] == [
        "unit-one-check",
        "unit-two-check",
        "unit-three-check",
    ]
