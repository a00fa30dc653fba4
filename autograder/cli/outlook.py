"""What lies round a verdict on the learner's own stub: what it finished, what to compare it with, what comes next."""

from __future__ import annotations

from dataclasses import replace

from autograder import progress as progress_file
from autograder.cli.desk import Desk
from autograder.course import Course, Exercise, Unit
from autograder.progress import Progress, next_unfinished
from autograder.promises import promises
from autograder.verdict import ExerciseVerdict
from autograder.views.summary import Milestone, UnitDone
from autograder.views.terminal import Outlook


def keep(desk: Desk, verdict: ExerciseVerdict, before: Progress, *, keys: bool = False) -> Outlook:
    """Records a verdict, and looks at what lies round it.

    Args:
      before: the progress so far.
      keys: whether it is for `grade watch`.
    """
    course, exercise = desk.course, desk.course.exercise(verdict.id)
    progress = desk.heed(progress_file.record(course, [verdict]))
    following = next_unfinished(course, progress, exercise)
    outlook = Outlook(following, progress.of(exercise).hints, keys=keys)
    if not verdict.passed:
        return outlook
    return replace(
        outlook,
        reference=None if course.installed or course.recorded else exercise.solution,
        alternatives=tuple(path.stem for path in sorted((exercise.folder / "alternatives").glob("*.py"))),
        milestone=milestone(course, before, progress),
    )


def milestone(course: Course, before: Progress, after: Progress) -> Milestone | None:
    """What is finished now and was not before; None where no unit is."""
    fresh = [unit for unit in course.units if _done(unit, after) and not _done(unit, before)]
    if not fresh:
        return None
    every = [unit for unit in course.units if unit.exercises]
    whole = all(_done(unit, after) for unit in every)
    return Milestone(
        tuple(_summary(unit, after) for unit in fresh),
        tuple(_summary(unit, after) for unit in every) if whole else (),
    )


def _done(unit: Unit, progress: Progress) -> bool:
    return bool(unit.exercises) and all(progress.passed(exercise) for exercise in unit.exercises)


def _summary(unit: Unit, progress: Progress) -> UnitDone:
    points = sum(_points(exercise) for exercise in unit.exercises)
    return UnitDone(unit, points, sum(progress.of(exercise).hints for exercise in unit.exercises))


def _points(exercise: Exercise) -> float:
    return sum(promise.points for promise in promises(exercise))
