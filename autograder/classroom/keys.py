"""What a verdict depends on, as one name: equal names have equal verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple

from autograder.course import Exercise
from autograder.errors import CourseError
from autograder.grading import digest, platform_digest
from autograder.program import Program


def exercise_key(exercise: Exercise, isolation: str) -> str:
    """Names all of an exercise (its checks, probes, reference, mistakes), its limits, the versions and the sandbox.

    Raises:
      CourseError: a file of the exercise cannot be read.
    """
    return digest([platform_digest(), *_content(exercise, isolation)])


def content_key(exercise: Exercise) -> str:
    """Names all of an exercise and its limits: the same on every machine.

    Raises:
      CourseError: a file of the exercise cannot be read.
    """
    return digest(_content(exercise, ""))


def _content(exercise: Exercise, isolation: str) -> Iterator[bytes | str]:
    yield from (exercise.id, repr(astuple(exercise.limits)), isolation)
    for path in sorted(path for path in exercise.folder.rglob("*") if path.is_file()):
        place = path.relative_to(exercise.folder)
        if "__pycache__" not in place.parts:
            try:
                yield from (place.as_posix(), path.read_bytes())
            except OSError as error:
                raise CourseError(f"{path}: cannot be read ({error.strerror}).") from None


def verdict_key(exercise: str, seed: int, program: Program | None) -> str:
    """Names the verdict on a program, or on its absence.

    Args:
      exercise: the `exercise_key`.
    """
    if program is None:
        return digest([exercise, str(seed), "nothing"])
    cells = [part for source, _, own in program.plain() for part in (str(own), source)]
    return digest([exercise, str(seed), program.filename, str(program.notebook), *cells])
