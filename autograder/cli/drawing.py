"""The picture of a graded exercise: the learner's beside the reference's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.course import Course, Exercise
from autograder.errors import GraderError
from autograder.verdict import ExerciseVerdict

if TYPE_CHECKING:
    from autograder.grading import Grader

Drawing = Callable[[], tuple[Path | None, str]]
"""Draws, which takes a second; gives the path and what is to be seen, or no path and why there is none."""


def drawing_of(
    course: Course, exercise: Exercise, verdict: ExerciseVerdict, grader: Grader
) -> Drawing | None:
    """What draws the picture of the exercise graded last; None where there is nothing to be drawn."""
    from autograder.pictures import draw, to_draw

    observed = to_draw(exercise, verdict, grader)
    if observed is None:
        return None
    from autograder.grading.cache import cache_folder

    path = course.root / ".grade" / "pictures" / f"{exercise.unit}-{exercise.name}.png"

    def drawing() -> tuple[Path | None, str]:
        try:
            return path, draw(exercise, observed, path, cache_folder())
        except GraderError as error:
            return None, str(error)

    return drawing
