"""The picture of a graded exercise: the learner's beside the reference's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from autograder.atomic import write_atomic, write_bytes_atomic
from autograder.course import Course, Exercise
from autograder.errors import GraderError
from autograder.verdict import ExerciseVerdict

if TYPE_CHECKING:
    from autograder.grading import Grader


@dataclass(frozen=True)
class Drawn:
    """What is to be seen, in words, and the picture; or in words why there is none."""

    words: str
    png: bytes | None = None
    path: Path | None = None
    """Where the picture is kept; None where it could not be."""


Drawing = Callable[[], Drawn]
"""Draws, which takes a second."""


def drawing_of(
    course: Course, exercise: Exercise, verdict: ExerciseVerdict, grader: Grader
) -> Drawing | None:
    """What draws the picture of the exercise graded last; None where there is nothing to be drawn."""
    from autograder.pictures import to_draw

    try:
        observed = to_draw(exercise, verdict, grader)
    except GraderError as error:
        failed = Drawn(f"The picture could not be drawn: {error}")
        return lambda: failed
    if observed is None:
        return None
    path = course.root / ".grade" / "pictures" / f"{exercise.unit}-{exercise.name}.png"
    return lambda: _drawn(exercise, observed, path)


def _drawn(exercise: Exercise, observed: bytes, path: Path) -> Drawn:
    from autograder.grading.cache import cache_folder
    from autograder.pictures import draw

    # Not at once where it is kept: another `grade` may draw the same exercise, of another submission.
    try:
        with TemporaryDirectory() as folder:
            fresh = Path(folder) / path.name
            words, png = draw(exercise, observed, fresh, cache_folder()), fresh.read_bytes()
    except GraderError as error:
        return Drawn(str(error))
    except OSError as error:
        return Drawn(f"The picture could not be drawn: {error}.")
    try:
        write_bytes_atomic(path, png)
        write_atomic(path.with_suffix(".txt"), f"{words}\n")
    except OSError:
        return Drawn(words, png)
    return Drawn(words, png, path)
