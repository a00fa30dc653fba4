"""The `course.toml` of a workspace: which course it is about, and where each exercise's stub was put.

By the latter an exercise is found again that has another name or another place in a newer course.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from autograder import __version__
from autograder.atomic import write_atomic
from autograder.course import WORKSPACE, Course
from autograder.errors import CourseError
from autograder.tables import read_document


@dataclass(frozen=True)
class Marker:
    """What a workspace says of itself."""

    course: str
    """The title of the course that it was made from."""
    digest: str
    """Which `course.toml` that was, down to the letter."""
    stubs: Mapping[str, str]
    """By exercise id, where its stub was put, from the workspace's folder."""
    offered: Mapping[str, str] = field(default_factory=dict)
    """By path of a file that the learner edited, the SHA-256 of the newest text that was put beside it."""


def marker_for(course: Course, offered: Mapping[str, str] | None = None) -> Marker:
    """The marker of a workspace that is up to date with the course."""
    stubs = {item.id: item.stub.relative_to(course.root).as_posix() for item in course.exercises}
    return Marker(course.title, _digest(course.installed or course.root), stubs, offered or {})


def is_behind(course: Course) -> bool:
    """Whether another course is installed than the one that this workspace was made from."""
    return course.installed is not None and read_marker(course.root).digest != _digest(course.installed)


def read_marker(root: Path) -> Marker:
    """The marker of the workspace in `root`.

    Raises:
      CourseError: it can't be understood.
    """
    path = root / "course.toml"
    match read_document(path).get(WORKSPACE):
        case {"course": str(course), "digest": str(digest), "stubs": dict(stubs), "offered": dict(offered)}:
            if all(isinstance(text, str) for text in (*stubs.values(), *offered.values())):
                return Marker(course, digest, stubs, offered)
    raise CourseError(
        f"{path}: is not as `grade init` wrote it. Make a new workspace, and copy your files from here."
    )


def write_marker(root: Path, marker: Marker) -> None:
    lines = [
        "# A learner's workspace, made by `grade init`. What grades it is the course that is installed;",
        "# `grade update` brings this folder up to date with that, and writes this file.",
        f"[{WORKSPACE}]",
        f"course = {_quoted(marker.course)}",
        f"version = {_quoted(__version__)}",
        f"digest = {_quoted(marker.digest)}",
        *_table("stubs", marker.stubs),
        *_table("offered", marker.offered),
    ]
    write_atomic(root / "course.toml", "\n".join(lines) + "\n")


def _table(name: str, entries: Mapping[str, str]) -> list[str]:
    lines = [f"{_quoted(key)} = {_quoted(value)}" for key, value in entries.items()]
    return ["", f"[{WORKSPACE}.{name}]", *lines]


def _digest(folder: Path) -> str:
    return hashlib.sha256((folder / "course.toml").read_bytes()).hexdigest()[:16]


def _quoted(text: str) -> str:
    # A text of JSON is one of TOML.
    return json.dumps(text, ensure_ascii=False)
