"""Writes notebooks into a folder, and keeps a record of it, so that writing them again loses no work."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.atomic import write_atomic
from autograder.errors import CourseError, UsageError
from autograder.notebooks.reading import read_notebook
from autograder.stub import Change

if TYPE_CHECKING:
    from nbformat import NotebookNode

_RECORD = ".generated.json"


def write_notebooks(root: Path, notebooks: Mapping[str, NotebookNode]) -> list[Change]:
    """Writes each notebook that is not there, and brings the others up to date cell by cell.

    Args:
      root: the folder, which also gets the record `.generated.json`.
      notebooks: by path from `root`.

    Returns:
      What was "written", and the cells that there is a new text for, but that were edited and are therefore "kept".

    Raises:
      UsageError: a file that is there is no notebook, or cannot be read.
      CourseError: the record cannot be read.
    """
    record = _load(root / _RECORD)
    changes: list[Change] = []
    for path, notebook in notebooks.items():
        made, record[path] = _write(root / path, notebook, record.get(path, {}))
        changes += [Change(path if name is None else f"{path}, cell {name}", kind) for name, kind in made]
        # After each, so that an interruption leaves no cell that nobody knows to be ours.
        _save(root / _RECORD, record)
    return changes


def _write(
    path: Path, notebook: NotebookNode, record: dict[str, Any]
) -> tuple[list[tuple[str | None, str]], dict[str, Any]]:
    from autograder.notebooks.merging import described, merge

    if not path.exists():
        write_atomic(path, _text(notebook))
        return [(None, "written")], described(notebook)
    current = _read(path)
    before = _text(current)
    merged = merge(current, notebook, record)
    text = _text(merged.notebook)
    if text != before:
        write_atomic(path, text)
    written: list[tuple[str | None, str]] = [(None, "written")] if text != before else []
    return written + [(name, "kept") for name in merged.kept], merged.record


def _read(path: Path) -> NotebookNode:
    import nbformat

    notebook = read_notebook(path)
    try:
        nbformat.validate(notebook)
    except nbformat.ValidationError as error:
        reason = str(error).split("\n")[0]
        raise UsageError(f"{path} is not a notebook: {reason}. Mend it, or move it away.") from None
    return nbformat.v4.upgrade(notebook, from_minor=notebook["nbformat_minor"])


def _text(notebook: NotebookNode) -> str:
    import nbformat

    return nbformat.writes(notebook).rstrip("\n") + "\n"


def _load(path: Path) -> dict[str, dict[str, Any]]:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        record = None
    if not isinstance(record, dict) or not all(_is_record(item) for item in record.values()):
        raise CourseError(
            f"{path}: not a record of generated notebooks. Delete it and run the command again."
        )
    return record


def _is_record(item: object) -> bool:
    return isinstance(item, dict) and all(isinstance(cell, dict) for cell in item.values())


def _save(path: Path, record: Mapping[str, Any]) -> None:
    write_atomic(path, json.dumps(record, indent=1, sort_keys=True) + "\n")
