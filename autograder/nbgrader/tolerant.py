"""Reads a submitted notebook, however it is built: what cannot be is left out, and what can is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TextIO

from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode, from_dict

_TYPES = ("code", "markdown", "raw")
_KEPT = ("kernelspec", "language_info")


class TolerantExporter(NotebookExporter):
    """As nbconvert's own, but a submission that is not quite a notebook is read as far as it is one."""

    def from_file(self, file_stream: TextIO, resources: Any = None, **kw: Any) -> Any:
        return self.from_notebook_node(well_formed(json.load(file_stream)), resources=resources, **kw)


def well_formed(document: object) -> NotebookNode:
    """A notebook with the cells of a parsed .ipynb file, every part of the type that it must have; without outputs."""
    parts = _mapping(document)
    cells = parts.get("cells")
    kept = [cell for cell in cells if isinstance(cell, Mapping)] if isinstance(cells, list) else []
    metadata = _mapping(parts.get("metadata"))
    return from_dict(
        {
            "nbformat": 4,
            "nbformat_minor": 5,
            "metadata": {
                name: value for name, value in metadata.items() if name in _KEPT and _mapping(value)
            },
            "cells": [_cell(cell, number) for number, cell in enumerate(kept)],
        }
    )


def _cell(cell: Mapping[str, Any], number: int) -> dict[str, Any]:
    kind = cell.get("cell_type") if cell.get("cell_type") in _TYPES else "raw"
    metadata = {
        name: dict(value)
        for name, value in _mapping(cell.get("metadata")).items()
        if name in ("nbgrader", "autograder") and isinstance(value, Mapping)
    }
    made = {
        "cell_type": kind,
        "id": f"cell-{number}",
        "metadata": metadata,
        "source": _text(cell.get("source")),
    }
    if kind == "code":
        made |= {"execution_count": None, "outputs": []}
    return made


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(source: object) -> str:
    """The source of a cell: a text, or a list of lines. Half a surrogate pair could not be written again."""
    lines = source if isinstance(source, list) else [source]
    text = "".join(line for line in lines if isinstance(line, str))
    return text.encode("utf-8", "replace").decode("utf-8")
