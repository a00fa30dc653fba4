"""A learner's notebook read as programs: for each exercise, what its cells would have run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.course import Exercise
from autograder.errors import UsageError
from autograder.notebooks.ids import exercise_of
from autograder.program import MAX_SOURCE, Program, read_at_most
from autograder.promises import defined_names
from autograder.stub import exercise_stub

MAX_NOTEBOOK = 100 << 20
"""Bytes: what nbgrader collects at most. Most of a large notebook is output, which is not looked at."""
_MAX_CELLS = 400
"""Other cells than the answer; more are no preparation of one."""

# Cell magics whose text is Python, run as it stands.
_RUNS_PYTHON = re.compile(r"\s*%%(time|capture|prun)\b[^\n]*\n")
_TIMED = re.compile(r"^([ \t]*)%time[ \t]+(?=\S)", re.MULTILINE)


@dataclass(frozen=True)
class _Code:
    """A code cell: its text as Python, and what it is to which exercise; a learner's own is neither."""

    source: str
    exercise: str | None = None
    role: str | None = None


def read_notebook(path: Path) -> Mapping[str, Any]:
    """The notebook in a file, whatever its format's version.

    Raises:
      UsageError: the file can't be read, is too large, or is no notebook.
    """
    too_large = "is larger than 100 MB. Clear its outputs, save it, and try again."
    data = read_at_most(path, MAX_NOTEBOOK, too_large)
    return parse_notebook(data, str(path))


def parse_notebook(data: bytes, name: str) -> Mapping[str, Any]:
    """The notebook that some bytes are, whatever its format's version.

    Raises:
      UsageError: they are none; `name` says in the message which bytes are meant.
    """
    import nbformat

    try:
        notebook: Mapping[str, Any] = nbformat.reads(data.decode("utf-8"), as_version=4)
    except Exception as error:  # nbformat raises whatever it comes upon
        reason = " ".join(str(error).split())[:100]
        raise UsageError(f"{name} is not a notebook: {reason or type(error).__name__}.") from None
    if not isinstance(notebook.get("cells"), list):
        raise UsageError(f"{name} is not a notebook: it has no cells.")
    return notebook


def programs_in(notebook: Mapping[str, Any], exercises: Iterable[Exercise]) -> dict[str, Program | None]:
    """By exercise id, the program that a notebook holds for it; None where it holds none.

    A program is all of the learner's cells from the top to the last cell that bears the exercise's name, and the
    unnamed cells after that, up to the exercise's check. Cells that are not Python are left out.
    """
    cells = [_code(cell) for cell in notebook.get("cells", ()) if _is_code(cell)]
    return {exercise.id: _program(cells, exercise) for exercise in exercises}


def _is_code(cell: Any) -> bool:
    if not isinstance(cell, Mapping) or cell.get("cell_type") != "code":
        return False
    metadata = cell.get("metadata")
    ours = metadata.get("autograder") if isinstance(metadata, Mapping) else None
    return not (isinstance(ours, Mapping) and ours.get("restored") is True)


def _code(cell: Mapping[str, Any]) -> _Code:
    source = cell.get("source", "")
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    exercise, role = _meaning(cell.get("metadata")) or (None, None)
    return _Code(_as_python(source) if isinstance(source, str) else "", exercise, role)


def _meaning(metadata: Any) -> tuple[str, str] | None:
    """The exercise that a cell belongs to and its role there, by nbgrader's name for it or by ours."""
    if not isinstance(metadata, Mapping):
        return None
    theirs, ours = metadata.get("nbgrader"), metadata.get("autograder")
    if isinstance(theirs, Mapping) and isinstance(theirs.get("grade_id"), str):
        found = exercise_of(theirs["grade_id"])
        if found:
            return found
    match ours:
        case {"exercise": str(exercise), "role": str(role)}:
            return exercise, role
    return None


def _as_python(source: str) -> str:
    """The text with magics, `!` and `?` lines as calls of `get_ipython()`, which do nothing when graded."""
    if len(source) > MAX_SOURCE or parsed(source) is not None:
        return source
    from IPython.core.inputtransformer2 import TransformerManager

    text = _TIMED.sub(r"\1", _RUNS_PYTHON.sub("\n", source, count=1))
    try:
        return str(TransformerManager().transform_cell(text))
    except Exception:  # it is not Python, and not IPython's dialect of it either
        return source


def parsed(source: str) -> ast.Module | None:
    """The syntax tree of a cell; None where it is not Python."""
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _program(cells: Sequence[_Code], exercise: Exercise) -> Program | None:
    own = [
        place for place, cell in enumerate(cells) if (cell.exercise, cell.role) == (exercise.id, "solution")
    ]
    checks = [
        place for place, cell in enumerate(cells) if (cell.exercise, cell.role) == (exercise.id, "check")
    ]
    start = own[-1] if own else -1
    end = next((place for place in checks if place > start), len(cells) if not checks else start + 1)
    later = [place for place in range(start + 1, end) if cells[place].exercise is None]
    answer = _answer(cells, exercise, start if own else None, later)
    if answer is None:
        return None
    return _assembled(cells, exercise, answer, [place for place in later if place > answer])


def _answer(cells: Sequence[_Code], exercise: Exercise, own: int | None, later: Sequence[int]) -> int | None:
    """The place of the answer: the exercise's own cell, unless that is empty and a cell below defines its names."""
    if own is not None and cells[own].source.strip() != exercise_stub(exercise).strip():
        return own
    names = set(defined_names(exercise))
    defining = [place for place in later if names & bound_names(cells[place].source)]
    return defining[-1] if defining else own


def _assembled(cells: Sequence[_Code], exercise: Exercise, answer: int, later: Sequence[int]) -> Program:
    before = [cell for cell in cells[:answer] if cell.role != "check"]
    after = [cells[place] for place in later]
    return Program(
        f"the {exercise.name} cell",
        cells[answer].source.encode(errors="replace")[: MAX_SOURCE + 1],
        _sources(before),
        _sources(after),
        notebook=True,
    )


def _sources(cells: Iterable[_Code]) -> tuple[bytes, ...]:
    """What of other cells is run: those that are Python, and no more than a program may be long."""
    kept: list[bytes] = []
    room = MAX_SOURCE
    for cell in cells:
        source = cell.source.encode(errors="replace")
        if cell.source.strip() and len(source) <= room and len(kept) < _MAX_CELLS and parsed(cell.source):
            kept.append(source)
            room -= len(source)
    return tuple(kept)


def bound_names(source: str) -> set[str]:
    """The names that a cell binds at its top level."""
    tree = parsed(source)
    names: set[str] = set()
    for node in tree.body if tree else ():
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
                names |= {(alias.asname or alias.name).split(".")[0] for alias in aliases}
            case ast.Assign() | ast.AnnAssign() | ast.AugAssign():
                stored = (item for item in ast.walk(node) if isinstance(item, ast.Name))
                names |= {item.id for item in stored if isinstance(item.ctx, ast.Store)}
    return names
