"""Takes the solutions out of a notebook that is to be released."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode
from nbgrader import preprocessors as stock

from autograder.stub import stub_text


class ClearSolutions(stock.ClearSolutions):
    """nbgrader's own, but a solution cell of the course becomes its stub to the letter."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: Any, cell_index: int
    ) -> tuple[NotebookNode, Any]:
        if cell.metadata.get("autograder", {}).get("role") == "solution":
            cell.source = stub_text(cell.source, f"the cell {cell.metadata.nbgrader.grade_id}")
            return cell, resources
        return super().preprocess_cell(cell, resources, cell_index)
