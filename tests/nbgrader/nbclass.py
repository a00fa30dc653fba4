"""An assignment and its gradebook, made in this process by the steps of `nbgrader generate_assignment`."""

from __future__ import annotations

import copy
import os
import shutil
from pathlib import Path
from types import SimpleNamespace

from courses import TINY
from nbformat import NotebookNode, v4
from nbgrader.api import Gradebook
from nbgrader.preprocessors import ComputeChecksums, LockCells, SaveCells

from autograder.course import load
from autograder.nbgrader.clear_solutions import ClearSolutions
from autograder.nbgrader.configuring import configure
from autograder.notebooks.building import unit_notebook

ESSAY = "numbers-essay"
"""An answer in markdown that is graded by hand."""
OWN_TEST = "own_test"
"""A grade cell of the instructor's, with a test that would have to be run."""


def find_alembic() -> None:
    """nbgrader looks for `alembic` on the path; configuring puts it there."""
    from traitlets.config import Config

    configure(Config(), TINY)
    assert shutil.which("alembic"), os.environ["PATH"]


class Assignment:
    """The unit `numbers` as it is released, and what the gradebook knows of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        course = load(TINY)
        notebook = unit_notebook(course, course.units[1], annotated=True)
        notebook.cells += [_essay(), _own_test()]
        for step in (LockCells, ClearSolutions, ComputeChecksums, SaveCells):
            if step is SaveCells:
                with Gradebook(self.url) as gradebook:
                    gradebook.add_assignment("numbers")
            notebook, _ = step()(notebook, self.resources())
        self._released = notebook
        with Gradebook(self.url) as gradebook:
            gradebook.add_student("ada")
            gradebook.add_submission("numbers", "ada")

    @property
    def url(self) -> str:
        return f"sqlite:///{self.path}"

    def resources(self) -> dict[str, object]:
        names = {"assignment": "numbers", "notebook": "numbers", "student": "ada", "db_url": self.url}
        return {"nbgrader": names}

    def released(self) -> NotebookNode:
        """A notebook as a learner gets it, to be changed."""
        return copy.deepcopy(self._released)

    def grade(self, cell_name: str) -> SimpleNamespace:
        """What the gradebook says of one cell of the submission."""
        with Gradebook(self.url) as gradebook:
            grade = gradebook.find_grade(cell_name, "numbers", "numbers", "ada")
            return SimpleNamespace(
                auto=grade.auto_score,
                manual=grade.manual_score,
                waits=grade.needs_manual_grade,
                score=grade.score,
            )


def cell_called(notebook: NotebookNode, name: str) -> NotebookNode:
    (found,) = [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == name]
    return found


def names_in(notebook: NotebookNode) -> list[str | None]:
    return [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in notebook.cells]


def _essay() -> NotebookNode:
    return v4.new_markdown_cell(
        "Why?", metadata={"nbgrader": _flags(ESSAY, "markdown", solution=True, points=2)}
    )


def _own_test() -> NotebookNode:
    return v4.new_code_cell(
        "assert False", metadata={"nbgrader": _flags(OWN_TEST, "code", locked=True, points=1)}
    )


def _flags(name: str, kind: str, **flags: object) -> dict[str, object]:
    base = {"schema_version": 3, "grade": True, "solution": False, "locked": False, "task": False}
    return {**base, "grade_id": name, "cell_type": kind, **flags}
