"""The judge from outside: has an engine process when there is something to run, and asks it."""

from __future__ import annotations

import base64
from types import TracebackType
from typing import Any, Self

from autograder.course import Course, Exercise
from autograder.errors import GraderError, UsageError
from autograder.grading.asking import LiveTask, to_plain
from autograder.grading.cache import cache_folder, private_folders
from autograder.grading.process import EngineProcess
from autograder.program import Program
from autograder.promises import promises
from autograder.recorded.about import insist_on_seed
from autograder.sandbox import survey
from autograder.stub import exercise_stub
from autograder.submission import is_untouched
from autograder.verdict import CheckResult, ExerciseVerdict, Reason, Status, exercise_from_json


class Grader:
    """One engine process with its fork server, started at the first program that must be run.

    Args:
      course: the course whose exercises are graded.
      isolation: the level asked for; by default the strongest there is.
      ahead: whether a child is made ready while there is nothing to do. It saves a waiting learner a moment. Who
        grades a class has no such moments: then JAX is made ready once, in the fork server, before the first program.

    Raises:
      UsageError: the level asked for cannot be had here.
    """

    def __init__(self, course: Course, *, isolation: str | None = None, ahead: bool = True) -> None:
        self.course, self._wanted, self._ahead = course, isolation, ahead
        found = survey(isolation, private_folders(course.root, cache_folder()))
        self.isolation, self.isolation_missing = str(found.level), found.missing
        self._engine: EngineProcess | None = None
        self._stopped = False

    def grade(self, exercise: Exercise, program: Program | None, *, seed: int = 0) -> ExerciseVerdict:
        """The verdict on a learner's program; never raises for anything that the program does.

        Raises:
          CourseError: the exercise itself is wrong.
          GraderError: it was told to `stop`.
          UsageError: this is a bundle, which holds nothing for this seed.
        """
        try:
            return self.attempt(exercise, program, seed=seed)
        except GraderError as error:
            first = error
        try:
            return self.attempt(exercise, program, seed=seed)
        except GraderError:
            if self._stopped:
                raise
            return not_run(exercise, Status.UNGRADED, Reason.GRADER_ERROR, str(first))

    def attempt(self, exercise: Exercise, program: Program | None, *, seed: int = 0) -> ExerciseVerdict:
        """As `grade`, once: the next attempt has a new engine.

        Raises:
          CourseError: the exercise itself is wrong.
          GraderError: the engine failed.
          UsageError: this is a bundle, which holds nothing for this seed.
        """
        insist_on_seed(exercise, seed)
        if program is None:
            message = f"There is no {exercise.stub.name}. `grade reset {exercise.id}` brings the stub back."
            return not_run(exercise, Status.MISSING, Reason.MISSING_NAME, message)
        if is_untouched(program, exercise_stub(exercise)):
            return not_run(exercise, Status.NOT_ATTEMPTED, Reason.UNTOUCHED, None)
        return self.run(exercise, program, seed=seed)[0]

    def run(
        self, exercise: Exercise, program: Program, *, seed: int = 0, trusted: bool = False
    ) -> tuple[ExerciseVerdict, bool]:
        """Runs a program whatever it says; also whether its observations came from the cache.

        Raises:
          CourseError: the exercise itself is wrong.
          GraderError: the engine failed.
          UsageError: this is a bundle, which holds nothing for this seed.
        """
        insist_on_seed(exercise, seed)
        answer = self._ask(
            op="grade",
            exercise=exercise.id,
            program=to_plain(program),
            seed=seed,
            trusted=trusted,
        )
        return exercise_from_json(answer["verdict"]), answer["from_cache"]

    def live_task(self, exercise: Exercise, *, seed: int = 0) -> LiveTask:
        """What is to be observed of live objects, which have no source to be run elsewhere.

        Raises:
          CourseError: the exercise itself is wrong.
          GraderError: the engine failed.
        """
        answer = self._ask(op="live_task", exercise=exercise.id, seed=seed)
        return LiveTask(answer["probes"], tuple(answer["run"]), base64.b64decode(answer["inputs"]))

    def grade_values(self, exercise: Exercise, observations: bytes, *, seed: int = 0) -> ExerciseVerdict:
        """The verdict on what was observed of live objects: on their values alone.

        Raises:
          CourseError: the exercise itself is wrong.
          GraderError: the engine failed.
        """
        plain = base64.b64encode(observations).decode()
        return exercise_from_json(
            self._ask(op="grade_values", exercise=exercise.id, observations=plain, seed=seed)
        )

    def observed(self, exercise: Exercise) -> bytes | None:
        """The inputs and the values of the last grading of this exercise, for a picture; None without one."""
        if self._engine is None:
            return None
        answer = self._ask(op="observed", exercise=exercise.id)
        return None if answer is None else base64.b64decode(answer)

    def record(self, exercise: Exercise, seed: int) -> bytes:
        """What a bundle holds of an exercise at one seed.

        Raises:
          CourseError: the exercise itself is wrong.
          GraderError: the engine failed.
        """
        return base64.b64decode(self._ask(op="record", exercise=exercise.id, seed=seed))

    def _ask(self, **order: Any) -> Any:
        if self._stopped:
            raise GraderError("The grading was stopped.")
        try:
            return self._running_engine().ask(order)
        except (GraderError, UsageError):
            self.close()
            raise

    def _running_engine(self) -> EngineProcess:
        if self._engine is None:
            self._engine = engine = EngineProcess(self.course.root, self._wanted, self._ahead)
            if self._stopped:
                engine.kill()
            engine.greet()
        return self._engine

    def stop(self) -> None:
        """Ends what another thread has it do, which raises GraderError there; it does nothing more after that."""
        self._stopped = True
        if (engine := self._engine) is not None:
            engine.kill()

    def close(self) -> None:
        """Ends the engine process; the next program starts another."""
        if self._engine is not None:
            self._engine.close()
            self._engine = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def not_run(exercise: Exercise, status: Status, reason: Reason, message: str | None) -> ExerciseVerdict:
    """The verdict on a program that was not run, with all its checks in that state."""
    checks = tuple(
        CheckResult(item.name, item.promise, status, item.points, reason, item.kind, item.hidden)
        for item in promises(exercise)
    )
    graded = status is not Status.UNGRADED
    return ExerciseVerdict(
        exercise.id,
        status,
        reason,
        0.0 if graded else None,
        float(sum(check.points for check in checks)),
        0.0,
        checks,
        message=message,
    )
