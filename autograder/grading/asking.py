"""A program as it goes to the engine process, in JSON."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from autograder.program import Program


def to_plain(program: Program) -> dict[str, Any]:
    return {
        "filename": program.filename,
        "source": _text(program.source),
        "before": [_text(cell) for cell in program.before],
        "after": [_text(cell) for cell in program.after],
        "notebook": program.notebook,
    }


def from_plain(plain: Mapping[str, Any]) -> Program:
    return Program(
        plain["filename"],
        base64.b64decode(plain["source"]),
        tuple(base64.b64decode(cell) for cell in plain["before"]),
        tuple(base64.b64decode(cell) for cell in plain["after"]),
        plain["notebook"],
    )


def _text(source: bytes) -> str:
    return base64.b64encode(source).decode()
