"""A learner's program for one exercise: the source of a file, or the cells of a notebook."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from autograder.errors import UsageError

MAX_SOURCE = 1 << 20
"""Bytes. A longer file, or cell, is no answer to an exercise."""


def read_at_most(path: Path, size: int, too_large: str) -> bytes:
    """The bytes of a file that somebody hands in.

    Raises:
      UsageError: it can't be read, or is larger than `size` bytes: `too_large` says so after its path.
    """
    try:
        with path.open("rb") as file:
            data = file.read(size + 1)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from None
    if len(data) > size:
        raise UsageError(f"{path} {too_large}")
    return data


@dataclass(frozen=True)
class Cell:
    """One piece of a program, in the order in which it is run."""

    source: bytes
    offset: int
    """How many lines stand before it when the program is written as one text."""
    own: bool
    """Whether it is the answer itself. Another cell that raises is left out; this one's error counts."""


@dataclass(frozen=True)
class Program:
    """One learner's program for one exercise.

    Written as one text, `source` comes first, so that its lines bear their own numbers.
    """

    filename: str
    """As it is shown in messages, without a folder."""
    source: bytes
    before: tuple[bytes, ...] = ()
    """Cells of a notebook that are run before it."""
    after: tuple[bytes, ...] = ()
    """Cells of a notebook that are run after it."""
    notebook: bool = False

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells in the order in which they run, its own among them."""
        offset, others = _height(self.source), []
        for source in (*self.before, *self.after):
            others.append(Cell(source, offset, False))
            offset += _height(source)
        place = len(self.before)
        return (*others[:place], Cell(self.source, 0, True), *others[place:])

    @property
    def alone(self) -> Program:
        """The answer itself, without the other cells."""
        return replace(self, before=(), after=())

    def without(self, place: int) -> Program:
        """The program without one of its `cells`, which must not be the answer itself."""
        before = tuple(cell for number, cell in enumerate(self.before) if number != place)
        after = tuple(cell for number, cell in enumerate(self.after, len(self.before) + 1) if number != place)
        return replace(self, before=before, after=after)

    def place(self, line: int) -> str:
        """Where a line of the text stands, in words."""
        for cell in self.cells:
            if not cell.own and cell.offset < line <= cell.offset + _height(cell.source):
                return f"another cell, line {line - cell.offset}"
        return f"{self.filename}, line {line}"

    def line(self, number: int) -> str:
        """A line of the text; empty where there is none."""
        for cell in self.cells:
            lines = cell.source.decode("utf-8", "replace").splitlines()
            if 0 < number - cell.offset <= len(lines):
                return lines[number - cell.offset - 1]
        return ""

    def plain(self) -> list[tuple[bytes, int, bool]]:
        """The cells as a sandboxed process is given them."""
        return [(cell.source, cell.offset, cell.own) for cell in self.cells]


def _height(source: bytes) -> int:
    return source.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
