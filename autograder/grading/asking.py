"""What goes to the engine process and comes from it, as values."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from autograder.program import Program


@dataclass(frozen=True)
class LiveTask:
    """What is to be observed of live objects: the source of the probes, which of them, and their inputs."""

    probes: str
    run: tuple[str, ...]
    inputs: bytes


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
