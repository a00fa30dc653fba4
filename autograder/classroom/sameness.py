"""What must be the same on every machine that grades a class; and what is not, in words."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

import autograder
from autograder.classroom.keys import content_key
from autograder.course import Course
from autograder.grading import digest

_PACKAGES = ("jax", "jaxlib", "numpy", "chex", "distributed")
_VERSIONS = ("Python", *_PACKAGES)
_NAMED = 3
"""So many differences are named."""


def fingerprint(course: Course) -> dict[str, str]:
    """By name the versions, the grader and all of a course's exercises.

    Raises:
      CourseError: a file of the course cannot be read.
    """
    versions = {name: metadata.version(name) for name in _PACKAGES}
    exercises = {exercise.id: content_key(exercise) for exercise in course.exercises}
    return {"Python": platform.python_version(), **versions, "grader": _grader(), **exercises}


def _grader() -> str:
    engine = Path(autograder.__file__).parent
    return digest(
        part
        for path in sorted(engine.rglob("*.py"))
        for part in (path.relative_to(engine).as_posix(), path.read_bytes())
    )


def differences(here: Mapping[str, str], there: Mapping[str, str]) -> str:
    """What is not the same there, in words; empty where all is."""
    found = [_words(name, here.get(name), there.get(name)) for name in {**here, **there}]
    found = [words for words in found if words]
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    return ", ".join(found[:_NAMED]) + more


def _words(name: str, here: str | None, there: str | None) -> str:
    if here == there:
        return ""
    if there is None:
        return f"no {name}"
    return f"{name} {there} instead of {here}" if name in _VERSIONS else f"another {name}"
