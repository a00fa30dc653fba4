"""Grading one program after the other in one process: an engine for each thread that has something to do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from queue import Empty, LifoQueue

from autograder.classroom.seeds import proven_seed
from autograder.course import Course
from autograder.errors import CourseError
from autograder.grading import Grader, not_run
from autograder.program import Program
from autograder.verdict import Reason, Status, exercise_to_json


@dataclass(frozen=True)
class Job:
    """One program to be graded, whoever handed it in. It holds plain values, and can be sent to another machine."""

    key: str
    exercise: str
    program: Program
    seed: int


class Engines:
    """Graders, each with an engine process of its own; each is one thread's alone until it is given back.

    Raises:
      UsageError: the isolation level asked for cannot be had here.
    """

    def __init__(self, course: Course, isolation: str | None) -> None:
        self._course, self._wanted = course, isolation
        first = self._new()
        self.isolation, self.isolation_missing = first.isolation, first.isolation_missing
        self._idle: LifoQueue[Grader] = LifoQueue()
        self._idle.put(first)
        self._closed = False

    def prove(self, first: int, exercise: str) -> int:
        """The first seed from `first` that suits an exercise.

        Raises:
          CourseError: there is none, or the exercise itself is wrong.
          GraderError: the engine failed.
        """
        with self._borrowed() as grader:
            return proven_seed(grader, self._course.exercise(exercise), first)

    def grade(self, job: Job) -> str:
        """The verdict on a program, as JSON.

        Raises:
          GraderError: the engine failed.
        """
        with self._borrowed() as grader:
            return self._graded(grader, job)

    def grade_afresh(self, job: Job) -> str:
        """As `grade`, with an engine that has seen nothing yet."""
        with self._new() as grader:
            return self._graded(grader, job)

    def _graded(self, grader: Grader, job: Job) -> str:
        exercise = self._course.exercise(job.exercise)
        try:
            verdict = grader.attempt(exercise, job.program, seed=job.seed)
        except CourseError as error:
            verdict = not_run(exercise, Status.UNGRADED, Reason.GRADER_ERROR, str(error))
        return json.dumps(exercise_to_json(verdict))

    def _new(self) -> Grader:
        return Grader(self._course, isolation=self._wanted, ahead=False)

    @contextmanager
    def _borrowed(self) -> Iterator[Grader]:
        try:
            grader = self._idle.get_nowait()
        except Empty:
            grader = self._new()
        try:
            yield grader
        finally:
            self._idle.put(grader)
            if self._closed:
                self.rest()

    def rest(self) -> None:
        """Ends the engines that have nothing to do; the next program starts one again."""
        resting = []
        while not self._idle.empty():
            with suppress(Empty):
                resting.append(self._idle.get_nowait())
        for grader in resting:
            grader.close()

    def close(self) -> None:
        """Ends the engines; one that is at work ends when it is given back."""
        self._closed = True
        self.rest()
