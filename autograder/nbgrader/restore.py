"""A submitted notebook, made fit to be graded again whatever was done to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from nbformat import NotebookNode, v4
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.nbgrader.harmless import harmless
from autograder.notebooks.ids import exercise_of
from autograder.program import MAX_SOURCE

_MOST_CELLS = 2000
"""Cells of the learner's own that are kept. Every step of nbgrader walks through all of them."""


@dataclass(frozen=True)
class _Known:
    """A cell that the gradebook knows: what it says and what it is."""

    name: str
    type: str
    source: str
    flags: dict[str, Any]
    """nbgrader's metadata, whole."""

    @property
    def locked(self) -> bool:
        return bool(self.flags["locked"])


class Restore(NbGraderPreprocessor):
    """Builds the notebook anew, so that of the learner's only the texts of cells are left.

    Cells that the gradebook knows are again what they were, whatever became of their metadata; of several with
    one id the last is meant. Locked ones say what they said, and those that are gone come back at the end; one for
    a solution is marked as no work of the learner's. Every other cell is plain: without metadata, attachments or
    outputs, and its markdown harmless.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        names = resources["nbgrader"]
        with Gradebook(names["db_url"]) as gradebook:
            known = _known_cells(gradebook.find_notebook(names["notebook"], names["assignment"]))
        cells, left_out = _restored(nb.cells, known)
        if left_out:
            self.log.warning("%s: %d cells are too many, and left out.", names["student"], left_out)
        for number, cell in enumerate(cells):
            cell.id = f"cell-{number}"
        metadata = {"language_info": {"name": "python"}}
        return v4.new_notebook(cells=cells, metadata=metadata, nbformat_minor=5), resources


def _known_cells(notebook: Any) -> dict[str, _Known]:
    points = {cell.name: float(cell.max_score) for cell in (*notebook.grade_cells, *notebook.task_cells)}
    grades, tasks, solutions = (
        {cell.name for cell in cells}
        for cells in (notebook.grade_cells, notebook.task_cells, notebook.solution_cells)
    )
    known = {}
    for cell in notebook.source_cells:
        flags = {
            "schema_version": 3,
            "grade_id": cell.name,
            "cell_type": cell.cell_type,
            "grade": cell.name in grades,
            "solution": cell.name in solutions,
            "task": cell.name in tasks,
            "locked": bool(cell.locked),
            **({"points": points[cell.name]} if cell.name in points else {}),
            **({"checksum": cell.checksum} if cell.checksum else {}),
        }
        known[cell.name] = _Known(cell.name, cell.cell_type, cell.source or "", flags)
    return known


def _restored(cells: Iterable[NotebookNode], known: dict[str, _Known]) -> tuple[list[NotebookNode], int]:
    """The cells in the learner's order, then those that are missing; and how many were too many."""
    claims = [(cell, _claim(cell, known)) for cell in cells]
    owners = {claim.name: number for number, (_, claim) in enumerate(claims) if claim}
    restored: list[NotebookNode] = []
    plain = 0
    for number, (cell, claim) in enumerate(claims):
        if claim and owners[claim.name] == number:
            restored.append(_as_known(claim, _short(cell.source)))
        elif not (claim and claim.locked and claim.source == cell.source):
            # A copy of a locked cell, as it is when a whole exercise was copied, is no work of the learner's.
            plain += 1
            restored += [_plain(cell)] if plain <= _MOST_CELLS else []
    missing = [cell for name, cell in known.items() if name not in owners]
    return restored + [_as_known(cell, None) for cell in missing], max(0, plain - _MOST_CELLS)


def _claim(cell: NotebookNode, known: dict[str, _Known]) -> _Known | None:
    name = cell.metadata.get("nbgrader", {}).get("grade_id")
    return known.get(name) if isinstance(name, str) else None


def _as_known(known: _Known, written: str | None) -> NotebookNode:
    """The cell as the gradebook knows it, with what the learner wrote if that is theirs; None is nothing."""
    source = known.source if written is None or known.locked else written
    metadata: dict[str, Any] = {"nbgrader": dict(known.flags), "deletable": False}
    if known.locked:
        metadata["editable"] = False
    ours = exercise_of(known.name)
    if ours and known.flags["solution" if ours[1] == "solution" else "grade"]:
        metadata["autograder"] = {"exercise": ours[0], "role": ours[1]}
        if written is None and ours[1] == "solution":
            metadata["autograder"]["restored"] = True
    if known.type == "code":
        return v4.new_code_cell(source, metadata=metadata)
    if known.type == "raw":
        return v4.new_raw_cell(known.source, metadata=metadata)
    # An answer that is as it was handed out stays so to the letter: nbgrader compares.
    return v4.new_markdown_cell(source if source == known.source else harmless(source), metadata=metadata)


def _plain(cell: NotebookNode) -> NotebookNode:
    if cell.cell_type == "code":
        return v4.new_code_cell(_short(cell.source))
    # A raw cell would get into the page as it is.
    return v4.new_markdown_cell(harmless(_short(cell.source)))


def _short(source: str) -> str:
    """The source, unless no learner can have written it."""
    size = len(source.encode())
    return source if size <= MAX_SOURCE else f"# Left out: {size / 2**20:.0f} MB. A cell may hold 1 MB."
