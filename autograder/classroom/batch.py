"""A whole class graded: each program once, what is known already not at all, and every verdict kept at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from autograder.classroom.engines import Job
from autograder.classroom.grading import grade_all
from autograder.classroom.handed import Handed
from autograder.classroom.keys import exercise_key, verdict_key
from autograder.classroom.seeds import secret_seed
from autograder.classroom.store import Store
from autograder.classroom.workers import Workers, each
from autograder.course import Course, Exercise
from autograder.errors import AutograderError, GraderError
from autograder.grading import digest, not_run
from autograder.stub import exercise_stub
from autograder.submission import is_untouched
from autograder.verdict import ExerciseVerdict, Reason, Status

T = TypeVar("T")

_NOT_HANDED_IN = "It was not handed in."


@dataclass(frozen=True)
class Batch:
    """What there is to do, and what of it was done before."""

    jobs: tuple[Job, ...]
    known: int
    """How many programs have their verdict already."""


@dataclass(frozen=True)
class About:
    """What all verdicts of a class share."""

    course: Course
    exercises: Sequence[Exercise]
    seed: int
    seeds: Mapping[str, int]
    """By exercise id; where it is another than `seed`, that one did not suit the exercise."""
    isolation: str
    isolation_missing: tuple[str, ...]


def attempted(course: Course, handed: Sequence[Handed]) -> tuple[Exercise, ...]:
    """The exercises that somebody of the class did something for."""
    return tuple(exercise for exercise in course.exercises if _was_attempted(exercise, handed))


def _was_attempted(exercise: Exercise, handed: Sequence[Handed]) -> bool:
    stub = exercise_stub(exercise)
    programs = (one.programs[exercise.id] for one in handed if exercise.id in one.programs)
    return any(not is_untouched(program, stub) for program in programs)


def settle_seeds(
    exercises: Sequence[Exercise],
    store: Store,
    workers: Workers,
    first: int,
    progress: Progress,
) -> dict[str, int]:
    """By exercise id the seed, proven on the course's own programs and kept.

    Raises:
      CourseError: an exercise is wrong, or misbehaves on every seed.
      GraderError: an engine failed.
    """
    keys = {
        exercise.id: digest([exercise_key(exercise, workers.isolation), str(first)]) for exercise in exercises
    }
    seeds = {name: store.seed_of(key) for name, key in keys.items()}
    unknown = [name for name, seed in seeds.items() if seed is None]
    if unknown:
        progress.prove(len(unknown))
    for name, proven in each(unknown, workers, partial(workers.prove, first)):
        seeds[name] = seed = int(_result(proven))
        store.keep_seed(keys[name], seed)
    return {name: first if seed is None else seed for name, seed in seeds.items()}


def _result(done: Future[T]) -> T:
    try:
        return done.result()
    except AutograderError:
        raise
    except Exception as error:
        raise GraderError(f"A worker failed on the course's own programs ({error}).") from None


def plan(
    handed: Sequence[Handed],
    exercises: Sequence[Exercise],
    store: Store,
    isolation: str,
    seeds: dict[str, int],
) -> Batch:
    """Puts down who handed in what, keeps the verdicts on what was not, and says what is left to grade."""
    submissions: dict[tuple[str, str], str] = {}
    jobs: dict[str, Job] = {}
    missing: dict[str, Exercise] = {}
    for exercise in exercises:
        about, seed = exercise_key(exercise, isolation), seeds[exercise.id]
        for one in handed:
            program = one.programs.get(exercise.id)
            key = verdict_key(about, seed, program)
            submissions[one.learner, exercise.id] = key
            if program is None:
                missing[key] = exercise
            else:
                jobs[key] = Job(key, exercise.id, program, seed)
    store.hand_in(submissions)
    for key in missing.keys() - store.graded(missing):
        store.keep(key, not_run(missing[key], Status.MISSING, Reason.MISSING_NAME, _NOT_HANDED_IN))
    known = store.graded(jobs)
    # Learner by learner: the first pages are complete long before the last.
    order = dict.fromkeys(submissions[one.learner, item.id] for one in handed for item in exercises)
    left = tuple(jobs[key] for key in order if key in jobs and key not in known)
    return Batch(left, len(known))


class Progress(Protocol):
    """Who is told how far it is."""

    def prove(self, exercises: int) -> None:
        """The course's own programs of so many exercises are tried first."""

    def begin(self, left: int, known: int) -> None:
        """So many programs are to be graded, beside those whose verdict is known."""

    def done(self, verdict: ExerciseVerdict) -> None:
        """One more is graded, and kept."""


def run_class(
    course: Course,
    handed: Sequence[Handed],
    exercises: Sequence[Exercise],
    store: Store,
    workers: Workers,
    seed: int | None,
    progress: Progress,
) -> About:
    """Grades what is left of a class; each verdict is kept before the next is looked at.

    Args:
      seed: by default the gradebook's own, and in a new one a secret one.

    Raises:
      CourseError: an exercise is wrong, or misbehaves on every seed.
      GraderError: an engine failed on the course's own programs, or the workers are gone.
    """
    first = _first_seed(store, seed)
    seeds = settle_seeds(exercises, store, workers, first, progress)
    batch = plan(handed, exercises, store, workers.isolation, seeds)
    progress.begin(len(batch.jobs), batch.known)
    for job, verdict in grade_all(batch.jobs, course, workers):
        store.keep(job.key, verdict)
        progress.done(verdict)
    return About(course, exercises, first, seeds, workers.isolation, workers.isolation_missing)


def _first_seed(store: Store, asked: int | None) -> int:
    kept = store.seed
    seed = asked if asked is not None else secret_seed() if kept is None else kept
    if seed != kept:
        store.seed = seed
    return seed
