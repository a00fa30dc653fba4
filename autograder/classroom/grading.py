"""Grades programs in parallel: one engine a worker; what an engine failed on is tried once more, alone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass
from itertools import islice
from types import TracebackType
from typing import Self, TypeVar

from autograder.course import Course, Exercise
from autograder.errors import CourseError, UsageError
from autograder.grading import Grader, not_run
from autograder.program import Program
from autograder.verdict import ExerciseVerdict, Reason, Status

T = TypeVar("T")
R = TypeVar("R")

_SAFE = ("full", "restricted")


@dataclass(frozen=True)
class Job:
    """One program to be graded, whoever handed it in."""

    key: str
    exercise: Exercise
    program: Program
    seed: int


class Graders:
    """One grader for each thread that asks; each has an engine process of its own.

    Raises:
      UsageError: learners' programs cannot be kept apart well enough here, and `unsafe` does not allow that.
    """

    def __init__(self, course: Course, isolation: str | None, *, unsafe: bool = False) -> None:
        self._course, self._wanted = course, isolation
        self._own = threading.local()
        self._all: list[Grader] = []
        found = self.new()
        self.isolation, self.isolation_missing = found.isolation, found.isolation_missing
        if self.isolation not in _SAFE and not unsafe:
            raise UsageError(
                f"The isolation to be had here is `{self.isolation}` ({'; '.join(self.isolation_missing)}), so that "
                "a submission could read the solutions and write the gradebook. Grade on Linux; or, if you trust "
                "everyone who submits, add --unsafe."
            )

    def mine(self) -> Grader:
        grader: Grader | None = getattr(self._own, "grader", None)
        if grader is None:
            grader = self._own.grader = self.new()
            self._all.append(grader)
        return grader

    def new(self) -> Grader:
        """A grader whose engine has seen nothing yet; to be closed by who asks."""
        return Grader(self._course, isolation=self._wanted, ahead=False)

    def grade(self, job: Job) -> ExerciseVerdict:
        """The verdict on a program.

        Raises:
          GraderError: the engine failed.
        """
        return _graded(self.mine(), job)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for grader in self._all:
            grader.close()


def _graded(grader: Grader, job: Job) -> ExerciseVerdict:
    try:
        return grader.attempt(job.exercise, job.program, seed=job.seed)
    except CourseError as error:
        return not_run(job.exercise, Status.UNGRADED, Reason.GRADER_ERROR, str(error))


def grade_all(
    jobs: Iterable[Job], pool: Executor, graders: Graders, *, workers: int
) -> Iterator[tuple[Job, ExerciseVerdict]]:
    """The verdicts as they come; those on what an engine failed on come last."""
    failed: list[Job] = []
    for job, done in each(jobs, pool, graders.grade, ahead=2 * workers):
        if done.exception() is None:
            yield job, done.result()
        else:
            failed.append(job)
    for job in failed:
        yield job, _alone(job, graders)


def each(
    items: Iterable[T], pool: Executor, work: Callable[[T], R], *, ahead: int
) -> Iterator[tuple[T, Future[R]]]:
    """Does `work` on the items in a pool, which never holds more than `ahead` of them; yields what is done."""
    waiting: dict[Future[R], T] = {}
    rest = iter(items)
    try:
        while True:
            for item in islice(rest, ahead - len(waiting)):
                waiting[pool.submit(work, item)] = item
            if not waiting:
                return
            for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                yield waiting.pop(future), future
    finally:
        for future in waiting:
            future.cancel()


def _alone(job: Job, graders: Graders) -> ExerciseVerdict:
    """The second attempt: with an engine of its own, while no other is at work."""
    try:
        with graders.new() as grader:
            return _graded(grader, job)
    except Exception as error:  # whatever it is, the others' verdicts are worth more
        return not_run(job.exercise, Status.UNGRADED, Reason.GRADER_ERROR, str(error))
