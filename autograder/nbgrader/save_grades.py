"""Stores the points of grade cells in the gradebook."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.preprocessors import SaveAutoGrades

from autograder.nbgrader.outputs import is_scored


class SaveGrades(SaveAutoGrades):
    """nbgrader's own, but a cell that nobody could grade gets no points and waits for the instructor.

    nbgrader gives full marks to a cell that says nothing.
    """

    def _add_score(self, cell: NotebookNode, resources: Any) -> None:
        if cell.cell_type != "code" or utils.is_solution(cell) or is_scored(cell):
            super()._add_score(cell, resources)
            return
        grade = self.gradebook.find_grade(
            cell.metadata.nbgrader.grade_id, self.notebook_id, self.assignment_id, self.student_id
        )
        grade.auto_score, grade.needs_manual_grade = None, True
        self.gradebook.db.commit()
