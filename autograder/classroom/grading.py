"""Grades programs in parallel; what an engine or a worker failed on is tried once more, alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from typing import Any

from autograder.classroom.engines import Job
from autograder.classroom.workers import Workers, each
from autograder.course import Course, Exercise
from autograder.errors import GraderError, UsageError
from autograder.grading import not_run
from autograder.promises import promises
from autograder.verdict import ExerciseVerdict, Reason, Status, exercise_from_json


def grade_all(jobs: Iterable[Job], course: Course, workers: Workers) -> Iterator[tuple[Job, ExerciseVerdict]]:
    """The verdicts as they come; those on what failed come last.

    Raises:
      GraderError: the workers are gone.
      UsageError: a worker has joined that cannot grade this class.
    """
    failed: list[Job] = []
    for job, done in each(jobs, workers, workers.grade):
        outcome = _outcome(done, course.exercise(job.exercise))
        if isinstance(outcome, ExerciseVerdict):
            yield job, outcome
        else:
            failed.append(job)
    for job in failed:
        exercise = course.exercise(job.exercise)
        # One item only: while it is at work, nothing else is.
        for _, done in each([job], workers, workers.grade_afresh):
            outcome = _outcome(done, exercise)
            if not isinstance(outcome, ExerciseVerdict):
                outcome = not_run(exercise, Status.UNGRADED, Reason.GRADER_ERROR, str(outcome))
            yield job, outcome


def _outcome(done: Future[str], exercise: Exercise) -> ExerciseVerdict | Exception:
    try:
        return read_verdict(done.result(), exercise)
    except UsageError:
        raise
    except Exception as error:  # whatever it is, the others' verdicts are worth more
        return error


def read_verdict(document: object, exercise: Exercise) -> ExerciseVerdict:
    """The verdict on a program of this exercise, from JSON that may come from another machine.

    Raises:
      GraderError: it is no such verdict.
    """
    wrong = GraderError(f"{exercise.id}: what came back from the worker is no verdict on it.")
    if not isinstance(document, str):
        raise wrong
    try:
        verdict = exercise_from_json(json.loads(document))
        if _belongs(verdict, exercise):
            return verdict
    except (AttributeError, KeyError, TypeError, ValueError):
        pass
    raise wrong


def _belongs(verdict: ExerciseVerdict, exercise: Exercise) -> bool:
    promised = promises(exercise)
    points = sum(item.points for item in promised)
    checks = [(item.name, item.points, item.hidden) for item in promised]
    return (
        verdict.id == exercise.id
        and verdict.max_score == points
        and [(item.name, item.points, item.hidden) for item in verdict.checks] == checks
        and _scored(verdict.status, verdict.score, points)
    )


def _scored(status: Status, score: Any, points: float) -> bool:
    if status is Status.UNGRADED or score is None:
        return status is Status.UNGRADED and score is None
    return isinstance(score, int | float) and 0 <= score <= points
