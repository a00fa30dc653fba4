"""Bringing the installed course into a workspace, and losing nothing of the learner's on the way."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.course import Course
from autograder.errors import UsageError
from autograder.stub import Change, GeneratedFiles, write_generated
from autograder.workspace.making import workspace_files
from autograder.workspace.marker import Marker, marker_for, read_marker, write_marker


@dataclass(frozen=True)
class Step:
    """What updating did with a file of the workspace.

    `kind` is "new", "replaced" (nobody had touched it), "kept" (the learner edited it; the new text is in `other`),
    "moved" (from `other`), "left" (its exercise is gone from the course), "set aside" (from `other`, which the
    learner had edited where the grader wants to write) or "removed" (generated, and not needed any longer).
    """

    kind: str
    path: str
    other: str = ""


def bring_up_to_date(course: Course) -> list[Step]:
    """Brings the installed course into a workspace. It can be stopped at any moment and run again.

    Raises:
      CourseError: what the workspace says of itself can't be understood.
      UsageError: this is no workspace, or one of another course, or it can't be written.
    """
    if course.installed is None:
        raise UsageError(
            f"{course.root} holds a course itself and is no workspace that `grade init` made. "
            "There is nothing to update."
        )
    before = read_marker(course.root)
    if before.course != course.title:
        raise UsageError(
            f"This workspace is one of `{before.course}`, and `{course.title}` is installed. Install the other "
            f"one; or, if this is what it is called now, write so in {course.root / 'course.toml'}."
        )
    try:
        return _update(course, before)
    except OSError as error:
        raise UsageError(
            f"{error.filename or course.root} can't be written: {error.strerror or error}. "
            "Nothing is lost; run `grade update` again."
        ) from None


def _update(course: Course, before: Marker) -> list[Step]:
    root, files = course.root, workspace_files(course)
    steps = _move(course, before.stubs, marker_for(course).stubs)
    steps += _set_aside(root, files, before.offered)
    there = {path for path in files if (root / path).exists()}
    steps += [_step(change, there) for change in write_generated(root, _wanted(root, files, before.offered))]
    steps += _sweep(root, files, before.stubs)
    # Last of all: until it is written, all this is done again.
    marker = marker_for(course, _offered(root, files))
    if marker != before:
        write_marker(root, marker)
    return steps


def _step(change: Change, there: set[str]) -> Step:
    if change.kind == "beside":
        return Step("kept", change.path.removesuffix(".new"), change.path)
    if change.kind == "written":
        return Step("replaced" if change.path in there else "new", change.path)
    return Step(change.kind, change.path)


def _wanted(root: Path, files: Mapping[str, str], offered: Mapping[str, str]) -> dict[str, str]:
    """What is to be written: not once more a text that the learner was given, and threw away."""
    record = GeneratedFiles.load(root)
    known = {path for path, text in files.items() if offered.get(path) == _hash(text)}
    declined = {path for path in known if not _beside(root, path).exists()}
    return {
        path: text
        for path, text in files.items()
        if path not in declined or record.state(path, text) != "edited"
    }


def _offered(root: Path, files: Mapping[str, str]) -> dict[str, str]:
    """By path of each file that was edited, the text that was put beside it."""
    record = GeneratedFiles.load(root)
    edited = ((path, _hash(text)) for path, text in files.items() if record.state(path, text) == "edited")
    return {path: text for path, text in edited if record.hashes.get(path) != text}


def _beside(root: Path, path: str) -> Path:
    return root / f"{path}.new"


def _set_aside(root: Path, files: Mapping[str, str], offered: Mapping[str, str]) -> list[Step]:
    """Renames texts beside edited files that the learner went on to edit: the next ones come there."""
    steps = []
    for path, text in files.items():
        beside = _beside(root, path)
        if not beside.exists() or _hash_of(beside) in (offered.get(path), _hash(text)):
            continue
        number = 1
        while (aside := beside.with_name(f"{beside.name}.{number}")).exists():
            number += 1
        os.rename(beside, aside)
        steps.append(Step("set aside", aside.relative_to(root).as_posix(), f"{path}.new"))
    return steps


def _move(course: Course, before: Mapping[str, str], after: Mapping[str, str]) -> list[Step]:
    """Takes stubs along whose exercise is called otherwise now, or stands elsewhere; never onto another file."""
    root, steps, known = course.root, list[Step](), set[str]()
    for exercise in course.exercises:
        names = (exercise.id, *exercise.was)
        known.update(names)
        old, new = next((before[name] for name in names if name in before), ""), after[exercise.id]
        if old not in ("", new) and _is_inside(root, old) and _take_along(root, old, new):
            steps.append(Step("moved", new, old))
    gone = {place for name, place in before.items() if name not in known}
    left = (gone | set(before.values())) - set(after.values())
    return steps + [Step("left", place) for place in sorted(left) if (root / place).exists()]


def _take_along(root: Path, old: str, new: str) -> bool:
    """Moves a stub, what stands beside it, and what is recorded of it; also what an interruption left of that."""
    moved = (root / old).exists() and not (root / new).exists()
    for suffix in ("", ".new"):
        if (root / f"{old}{suffix}").exists() and not (root / f"{new}{suffix}").exists():
            (root / new).parent.mkdir(parents=True, exist_ok=True)
            os.rename(root / f"{old}{suffix}", root / f"{new}{suffix}")
    if not (root / old).exists():
        GeneratedFiles.load(root).rename(old, new)
    return moved


def _sweep(root: Path, files: Mapping[str, str], stubs: Mapping[str, str]) -> list[Step]:
    """Removes pages that were generated and nobody touched, of units that are not there any longer."""
    steps = []
    for path, recorded in GeneratedFiles.load(root).hashes.items():
        if path in files or path in stubs.values() or not path.endswith("/README.md"):
            continue
        if _is_inside(root, path) and (root / path).is_file() and _hash_of(root / path) == recorded:
            (root / path).unlink()
            steps.append(Step("removed", path))
            if not any((root / path).parent.iterdir()):
                (root / path).parent.rmdir()
    return steps


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _is_inside(root: Path, place: str) -> bool:
    return (root / place).resolve().is_relative_to(root.resolve())
