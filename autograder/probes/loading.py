"""Inside the sandbox: makes a module of a learner's program."""

from __future__ import annotations

import contextlib
import linecache
import re
import sys
from collections.abc import Callable, Sequence
from types import CodeType, ModuleType

from autograder.probes.quiet import quiet_names

Pieces = Sequence[tuple[bytes, int, bool]]
"""The cells of a program in order: source, the lines before it in the whole text, whether it is the answer."""


def load(name: str, filename: str, source: bytes) -> ModuleType:
    """A module made of `source`; importable under no name but found by `dataclasses` and `inspect`."""
    return load_cells(name, filename, [(source, 0, True)])


def load_cells(
    name: str,
    filename: str,
    pieces: Pieces,
    *,
    notebook: bool = False,
    before_each: Callable[[int], None] = lambda place: None,
) -> ModuleType:
    """A module made of the cells of a program, run one after the other in one namespace.

    What any of them but the answer raises leaves out what is left of that cell.

    Args:
      notebook: whether what notebooks have beside Python, such as `display`, is there and does nothing.
      before_each: called with the place of each cell before it is run.
    """
    module = ModuleType(re.sub(r"\W", "_", name))
    module.__file__ = filename
    text = _whole_text(pieces)
    linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)
    sys.modules[module.__name__] = module
    if notebook:
        vars(module).update(quiet_names())
    for place, (source, offset, own) in enumerate(pieces):
        before_each(place)
        with contextlib.nullcontext() if own else contextlib.suppress(BaseException):
            exec(_compiled(source, filename, offset), module.__dict__)
    return module


def _compiled(source: bytes, filename: str, offset: int) -> CodeType:
    if b"\0" in source:
        line = source[: source.index(b"\0")].count(b"\n") + 1
        raise SyntaxError("it holds null bytes; save it as UTF-8 text", (filename, line, 0, None))
    return compile(b"\n" * offset + source, filename, "exec", dont_inherit=True)


def _whole_text(pieces: Pieces) -> str:
    ordered = sorted(pieces, key=lambda piece: piece[1])
    return "\n".join(source.decode("utf-8", "replace") for source, _, _ in ordered)
