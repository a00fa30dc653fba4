"""A new version of a notebook and one that somebody worked on, made one: cell by cell, no work is lost."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nbformat import NotebookNode

Record = Mapping[str, Mapping[str, Any]]
"""What was written: by the name of a cell, the hash of its text and the points that it was worth."""


@dataclass(frozen=True)
class Merged:
    """The notebook that comes of it, the record of what it holds of ours, and edited cells that missed a new text."""

    notebook: NotebookNode
    record: dict[str, dict[str, Any]]
    kept: tuple[str, ...]


def merge(current: NotebookNode, new: NotebookNode, record: Record) -> Merged:
    """Brings `current` up to date with `new`, except where somebody changed it since `record`.

    Cells that are as they were written get their new text; edited ones stay, and so do points that were changed,
    cells that were added and the absence of those that were deleted. Cells that are new come behind the one that
    they follow in `new`. `current` is changed in place.
    """
    theirs = {_name(cell): cell for cell in current.cells}
    wanted = {_name(cell): cell for cell in new.cells}
    kept, place = [], 0
    for name, cell in wanted.items():
        if name in theirs:
            if not _update(theirs[name], cell, record.get(name)) and _is_news(cell, record.get(name)):
                kept.append(name)
            place = _position(current, name) + 1
        elif name not in record:
            current.cells.insert(place, cell)
            place += 1
    for name in record.keys() - wanted.keys():
        # An exercise that the course has no longer.
        if name in theirs and _hash(theirs[name]) == record[name].get("hash"):
            current.cells.remove(theirs[name])
    return Merged(current, described(new), tuple(kept))


def described(notebook: NotebookNode) -> dict[str, dict[str, Any]]:
    """The record of a notebook just made."""
    return {_name(cell): {"hash": _hash(cell), "points": _points(cell)} for cell in notebook.cells}


def _update(cell: NotebookNode, new: NotebookNode, recorded: Mapping[str, Any] | None) -> bool:
    """Gives a cell its new text and points, where the old are the recorded ones; whether the text is the new one."""
    if recorded and _points(cell) == recorded.get("points") != _points(new):
        cell.metadata.nbgrader["points"] = _points(new)
    if cell.cell_type == new.cell_type and cell.source == new.source:
        return True
    if not recorded or _hash(cell) != recorded.get("hash"):
        return False
    cell.source = new.source
    if cell.cell_type == "code":
        cell.outputs, cell.execution_count = [], None
    return True


def _is_news(new: NotebookNode, recorded: Mapping[str, Any] | None) -> bool:
    return not recorded or recorded.get("hash") != _hash(new)


def _name(cell: NotebookNode) -> str:
    """What a cell is known by: its id for nbgrader, which stays when it is cut and pasted, or its own."""
    name = cell.metadata.get("nbgrader", {}).get("grade_id")
    return str(name or cell.get("id", ""))


def _position(notebook: NotebookNode, name: str) -> int:
    return next(number for number, cell in enumerate(notebook.cells) if _name(cell) == name)


def _hash(cell: NotebookNode) -> str:
    return hashlib.sha256(f"{cell.cell_type}\n{cell.source}".encode()).hexdigest()


def _points(cell: NotebookNode) -> float | None:
    points = cell.metadata.get("nbgrader", {}).get("points")
    return None if points is None else float(points)
