"""Takes hidden tests out of the feedback that learners get."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode
from nbgrader import preprocessors as stock
from nbgrader import utils


class ClearHiddenTests(stock.ClearHiddenTests):
    """nbgrader's own, on grade cells only: it fails on a learner's cell that holds its marker."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: Any, cell_index: int
    ) -> tuple[NotebookNode, Any]:
        if not utils.is_grade(cell) or utils.is_solution(cell):
            return cell, resources
        return super().preprocess_cell(cell, resources, cell_index)
