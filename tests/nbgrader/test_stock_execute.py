"""A class without our configuration: nbgrader's own kernel runs the cells, and `check` in them grades all the same."""

from __future__ import annotations

import re
import shutil

import nbformat
import pytest
from commands import environment, instructor
from courses import TINY, copy_tiny
from nbgrader.api import Gradebook

from autograder.course import load

ANSWERS = {"numbers-clamp": "alternatives/comparisons.py", "numbers-running_total": "mistakes/in_place.py"}


@pytest.fixture(scope="module")
def graded(tmp_path_factory, cache_for_tests):
    """The folder of a class of one, autograded by a kernel."""
    from autograder.nbgrader.course_folder import make_course_folder

    root = tmp_path_factory.mktemp("stock")
    course = load(copy_tiny(root / "course"))
    folder = root / "class"
    make_course_folder(course, [course.units[1]], folder)
    (folder / "nbgrader_config.py").write_text(
        f'c = get_config()\nc.CourseDirectory.course_id = "stock"\nc.CourseDirectory.root = {str(folder)!r}\n'
    )
    env = environment(root, cache_for_tests, GRADE_COURSE=str(course.root))
    instructor("generate_assignment numbers", folder, env)
    submitted = folder / "submitted" / "ada" / "numbers"
    shutil.copytree(folder / "release" / "numbers", submitted)
    path = submitted / "numbers.ipynb"
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in ANSWERS:
            cell.source = (TINY / "solutions/02_numbers" / name.split("-")[1] / ANSWERS[name]).read_text()
    nbformat.write(notebook, path)
    instructor("autograde numbers", folder, env)
    return folder


def test_points_are_those_of_grade(graded):
    with Gradebook(f"sqlite:///{graded / 'gradebook.db'}") as gradebook:
        (notebook,) = gradebook.find_submission("numbers", "ada").notebooks
        scores = {grade.name: grade.score for grade in notebook.grades}
    assert scores == {"numbers-clamp-check": 3.0, "numbers-running_total-check": 2.0}


def test_cells_say_which_isolation_they_had(graded):
    notebook = nbformat.read(graded / "autograded/ada/numbers/numbers.ipynb", as_version=4)
    shown = [output.data["text/html"] for cell in notebook.cells for output in cell.get("outputs", [])]
    assert len(shown) == 2
    assert all(re.search(r"Isolation: (full|restricted)", text) for text in shown)
