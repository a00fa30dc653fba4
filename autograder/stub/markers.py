"""The stub, and the reference as it is read: both come of the annotated reference and its markers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import CourseError

_MARKER = re.compile(r"([ \t]*)### (BEGIN|END) (SOLUTION|STUB)[ \t]*")
# Whatever looks like a marker and is none would hand the answer over: it is an error, never a comment.
_NEARLY = re.compile(r"[ \t]*#[# \t]*(BEGIN|END)[ \t_]*(SOLUTION|STUB)\b.*", re.IGNORECASE)
_COMMENT = re.compile(r"([ \t]*)#(?: (.*)|[ \t]*)")


def stub_text(solution_source: str, path: Path | str = "solution.py") -> str:
    """The learner's stub of an annotated reference. What stands outside the markers is kept as it is.

    A SOLUTION region inside a function becomes a `raise NotImplementedError("TODO: its name")`; elsewhere it
    becomes nothing. Where a STUB block follows it, the lines of that block, uncommented, take its place.

    Args:
      solution_source: the annotated reference.
      path: where it stands, for messages.

    Raises:
      CourseError: the source or the stub does not parse, there is no SOLUTION region, markers do not pair or
        nest, or a STUB block holds something that is no comment.
    """
    tree = _parse(solution_source, path, "the reference")
    pieces = _without_gaps(list(_pieces(solution_source, path)))
    if not any(piece.kind == "SOLUTION" for piece in pieces):
        raise CourseError(
            f"{path}: there is no `### BEGIN SOLUTION`, so the stub would be the answer. "
            "Put the answer between `### BEGIN SOLUTION` and `### END SOLUTION`."
        )
    followers = [*pieces[1:], None]
    text = _joined(_stub_lines(*pair, tree, path) for pair in zip(pieces, followers, strict=True))
    _parse(text, path, "the stub made from it")
    return text


def reference_text(solution_source: str, path: Path | str = "solution.py") -> str:
    """The annotated reference as a learner reads it: without the markers and without STUB blocks."""
    pieces = _without_gaps(list(_pieces(solution_source, path)))
    text = _joined(_edge(piece.lines) if piece.kind == "STUB" else piece.lines for piece in pieces)
    # Blank lines on both sides of a marker that is gone add up.
    return re.sub("\n{4,}", "\n\n\n", text)


@dataclass(frozen=True)
class _Piece:
    """A run of lines without markers: outside them all (`kind` "TEXT"), a SOLUTION region or a STUB block."""

    kind: str
    line: int
    """Of the first of `lines`, counted from 1."""
    indent: str
    lines: tuple[str, ...]

    @property
    def blank(self) -> bool:
        return not any(line.strip() for line in self.lines)


def _pieces(source: str, path: Path | str) -> Iterator[_Piece]:
    kind, indent, start, lines = "TEXT", "", 1, list[str]()
    for number, line in enumerate(source.split("\n"), 1):
        marker = _MARKER.fullmatch(line)
        if not marker:
            if _NEARLY.fullmatch(line):
                raise _error(path, number, f"`{line.strip()}` is not a marker", _marker_rule(line))
            lines.append(line)
            continue
        found, edge = marker[3], marker[2]
        _check_pair(path, number, edge, found, kind, start)
        if kind != "TEXT" and marker[1] != indent:
            raise _error(path, number, "the marker is indented otherwise than its BEGIN", "indent both alike")
        if lines or kind != "TEXT":
            yield _Piece(kind, start, indent, tuple(lines))
        kind, indent = (found, marker[1]) if edge == "BEGIN" else ("TEXT", "")
        start, lines = number + 1, []
    if kind != "TEXT":
        raise _error(path, start - 1, f"`### BEGIN {kind}` is never closed", f"add `### END {kind}`")
    if lines:
        yield _Piece(kind, start, indent, tuple(lines))


def _check_pair(path: Path | str, number: int, edge: str, found: str, kind: str, start: int) -> None:
    if edge == "BEGIN" and kind != "TEXT":
        wrong = f"`### BEGIN {found}` stands inside the {kind} region that line {start - 1} opens"
        raise _error(path, number, wrong, f"close that one first: `### END {kind}`")
    if edge == "END" and found != kind:
        wrong = (
            f"`### END {found}` closes nothing"
            if kind == "TEXT"
            else f"`### END {found}` closes a {kind} region"
        )
        raise _error(path, number, wrong, "let every BEGIN have an END of the same name")


def _marker_rule(line: str) -> str:
    words = " ".join(re.findall(r"BEGIN|END|SOLUTION|STUB", line.upper())[:2])
    return f"write `### {words}`, on a line of its own"


def _error(path: Path | str, line: int, wrong: str, instead: str) -> CourseError:
    return CourseError(f"{path}:{line}: {wrong}; {instead}.")


def _parse(source: str, path: Path | str, what: str) -> ast.Module:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        reason = getattr(error, "msg", None) or error
        text = source.split("\n")[line - 1].strip()
        where = f"{path}:{line}" if what == "the reference" else f"{path}"
        raise CourseError(f"{where}: {what} is not valid Python: {reason}, at `{text}`. Mend it.") from None


def _stub_lines(
    piece: _Piece, following: _Piece | None, tree: ast.Module, path: Path | str
) -> tuple[str, ...]:
    if piece.kind == "STUB":
        return tuple(_uncommented(piece, path))
    if piece.kind == "TEXT":
        return piece.lines
    replaced = following is not None and following.kind == "STUB"
    name = None if replaced else _enclosing_function(tree, piece)
    return (f'{piece.indent}raise NotImplementedError("TODO: {name}")',) if name else _edge(piece.lines)


def _edge(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The blank lines at the beginning or the end: what is left of a region that becomes nothing."""
    leading = _leading_blank(lines)
    return max(lines[:leading], lines[len(lines) - _leading_blank(lines[::-1]) :], key=len)


def _uncommented(piece: _Piece, path: Path | str) -> Iterator[str]:
    for number, line in enumerate(piece.lines, piece.line):
        comment = _COMMENT.fullmatch(line)
        if line.strip() and not comment:
            raise _error(path, number, "a line of a STUB block is no comment", "begin it with `# `")
        yield comment[1] + comment[2] if comment and comment[2] else ""


def _enclosing_function(tree: ast.Module, piece: _Piece) -> str | None:
    """The dotted name of the innermost function round a region, as in `Scaler.__call__`."""
    code = [
        n
        for n, line in enumerate(piece.lines, piece.line)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    names: list[str] = []
    inside: str | None = None
    scope: ast.AST | None = tree
    while scope is not None:
        scope = next(
            (node for node in _scopes(scope) if code and _spans(node, code[0], len(piece.indent))), None
        )
        if scope is not None:
            names.append(scope.name)
            inside = None if isinstance(scope, ast.ClassDef) else ".".join(names)
    return inside


_Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def _scopes(node: ast.AST) -> Iterator[_Scope]:
    """The functions and classes right inside `node`: not those inside another."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, _Scope):
            yield child
        else:
            yield from _scopes(child)


def _spans(node: _Scope, line: int, indent: int) -> bool:
    # A region may itself begin with a `def`: that one is not round it, its column is that of the marker.
    return node.lineno <= line <= (node.end_lineno or 0) and node.col_offset < indent


def _without_gaps(pieces: list[_Piece]) -> list[_Piece]:
    """Without the blank lines between a SOLUTION region and the STUB block that takes its place."""
    around = zip([None, *pieces[:-1]], pieces, [*pieces[1:], None], strict=True)
    return [
        piece
        for before, piece, after in around
        if not (before and after and piece.blank and (before.kind, after.kind) == ("SOLUTION", "STUB"))
    ]


def _joined(chunks: Iterable[Sequence[str]]) -> str:
    """The chunks as one text. Round a chunk that holds nothing, the blank lines become one run."""
    lines: list[str] = []
    gap: int | None = None
    for chunk in chunks:
        leading = _leading_blank(chunk)
        if leading == len(chunk):
            gap = max(gap or 0, leading)
        elif gap is None:
            lines += chunk
        else:
            run = max(_pop_blank(lines), gap, leading) if lines else 0
            lines += [*[""] * run, *chunk[leading:]]
            gap = None
    if gap is not None:
        _pop_blank(lines)
        lines.append("")
    return "\n".join(lines)


def _leading_blank(lines: Sequence[str]) -> int:
    return next((number for number, line in enumerate(lines) if line.strip()), len(lines))


def _pop_blank(lines: list[str]) -> int:
    count = 0
    while lines and not lines[-1].strip():
        lines.pop()
        count += 1
    return count
