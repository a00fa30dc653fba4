"""The seed of a class, and of each exercise: one on which the course's own programs earn what they should."""

from __future__ import annotations

import secrets

from autograder.course import Exercise
from autograder.errors import CourseError
from autograder.grading import Grader
from autograder.program import Program
from autograder.stub import exercise_stub, read_solution
from autograder.verdict import ExerciseVerdict

_TRIES = 10


def secret_seed() -> int:
    """A seed that nobody guesses, and that every reader of JSON takes for the same number."""
    return secrets.randbits(48)


def proven_seed(grader: Grader, exercise: Exercise, first: int) -> int:
    """The first seed from `first` on which reference and alternatives pass and the stub earns nothing.

    Raises:
      CourseError: there is none nearby, or the exercise itself is wrong.
      GraderError: the engine failed.
    """
    wrong = ""
    for seed in range(first, first + _TRIES):
        wrong = _misbehaving(grader, exercise, seed)
        if not wrong:
            return seed
    raise CourseError(
        f"{exercise.id}: {wrong}, with each of {_TRIES} seeds. `grade validate {exercise.id}` tells more."
    )


def _misbehaving(grader: Grader, exercise: Exercise, seed: int) -> str:
    """What does not earn what it should on this seed; empty where all do."""
    filename = f"{exercise.name}.py"

    def run(source: bytes) -> ExerciseVerdict:
        return grader.run(exercise, Program(filename, source), seed=seed, trusted=True)[0]

    if not run(read_solution(exercise).encode()).passed:
        return "the reference does not pass"
    if run(exercise_stub(exercise).encode()).score != 0:
        return "the stub does not earn 0"
    for path in sorted((exercise.folder / "alternatives").glob("*.py")):
        if not run(path.read_bytes()).passed:
            return f"the alternative {path.stem} does not pass"
    return ""
