"""Several graders at a time: programs that nobody waits for one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from types import TracebackType
from typing import Self, TypeVar

from autograder.course import Course, Exercise
from autograder.grading.client import Grader
from autograder.program import Program
from autograder.verdict import ExerciseVerdict, Verdict

T = TypeVar("T")
R = TypeVar("R")


class Graders:
    """Graders that share work, each with an engine process of its own, started at its first program.

    Args:
      course: the course whose exercises are graded.
      isolation: the level asked for; by default the strongest there is.
      jobs: how many there are.

    Raises:
      UsageError: the level asked for cannot be had here.
    """

    def __init__(self, course: Course, *, isolation: str | None, jobs: int) -> None:
        self._all = [Grader(course, isolation=isolation, ahead=False) for _ in range(max(1, jobs))]
        self.isolation, self.isolation_missing = self._all[0].isolation, self._all[0].isolation_missing

    def map(self, work: Callable[[Grader, T], R], items: Iterable[T]) -> list[R]:
        """Does `work` on each item, with one grader a thread; results in the order of the items."""
        items = list(items)
        graders = self._all[: max(1, len(items))]
        if len(graders) == 1:
            return [work(graders[0], item) for item in items]
        idle: SimpleQueue[Grader] = SimpleQueue()
        for grader in graders:
            idle.put(grader)

        def borrow(item: T) -> R:
            grader = idle.get()
            try:
                return work(grader, item)
            finally:
                idle.put(grader)

        with ThreadPoolExecutor(len(graders)) as pool:
            try:
                return list(pool.map(borrow, items))
            except (KeyboardInterrupt, SystemExit):
                for grader in graders:
                    grader.stop()
                raise

    def close(self) -> None:
        """Ends the engine processes; the next program starts others."""
        for grader in self._all:
            grader.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def grade_many(
    course: Course,
    programs: Mapping[str, Program | None],
    *,
    seed: int = 0,
    isolation: str | None = None,
    jobs: int = 1,
    on_verdict: Callable[[ExerciseVerdict, Grader], None] = lambda verdict, grader: None,
) -> Verdict:
    """Grades several exercises, `jobs` at a time; the verdict has them in the order of the course.

    Args:
      on_verdict: called with each verdict as it comes, in the thread of the grader that gave it: as long as
        that lasts, the grader has what it `observed`.

    Raises:
      CourseError: an exercise itself is wrong.
      UsageError: the isolation level cannot be had here.
    """
    exercises = [exercise for exercise in course.exercises if exercise.id in programs]

    def one(grader: Grader, exercise: Exercise) -> ExerciseVerdict:
        verdict = grader.grade(exercise, programs[exercise.id], seed=seed)
        on_verdict(verdict, grader)
        return verdict

    with Graders(course, isolation=isolation, jobs=jobs) as graders:
        verdicts = graders.map(one, exercises)
        return Verdict(course.title, seed, graders.isolation, graders.isolation_missing, tuple(verdicts))
