"""While nothing is asked, a child is made ready for the exercise that was graded last."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from courses import ANSWER, write_course

from autograder.course import Course
from autograder.grading import Grader
from autograder.program import Program

WARM = "\n\ndef warm(x):\n    import sys\n    sys.warmed = x\n"
BROKEN = "\n\ndef warm(nothing_of_this_name):\n    raise SystemError\n"
LONG = "\n# " + 40_000 * "-" + "\n"
PROBES = ANSWER["probes.py"]
EXERCISES = {
    "unit/warm": {**ANSWER, "probes.py": PROBES + WARM},
    "unit/plain": ANSWER,
    "unit/broken": {**ANSWER, "probes.py": PROBES + BROKEN},
    "unit/long": {**ANSWER, "probes.py": PROBES + WARM + LONG},
}
RIGHT = Program("answer.py", b"def answer(x):\n    return x + x\n")
ASKS = Program(
    "answer.py",
    b"import sys\ndef answer(x):\n    return 2 * x if getattr(sys, 'warmed', 0) > 0 and 'jax' in sys.modules else 1\n",
)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return write_course(tmp_path_factory.mktemp("course"), EXERCISES)


@pytest.fixture
def grader(course: Course, own_cache: Path) -> Iterator[Grader]:
    with Grader(course) as started:
        if started.isolation == "process":
            pytest.skip("at level `process` each child is a fresh interpreter")
        yield started


def finds_itself_warmed(grader: Grader, course: Course, name: str) -> bool:
    """Whether a program that comes after a while finds that `warm` was run."""
    exercise = course.exercise(name)
    assert not grader.grade(exercise, ASKS).passed  # the first one finds nothing made ready
    for _ in range(5):
        time.sleep(2)
        if grader.grade(exercise, ASKS).passed:
            return True
    return False


def test_what_probes_want_warmed_up_is_when_the_same_exercise_comes_again(
    grader: Grader, course: Course
) -> None:
    assert finds_itself_warmed(grader, course, "unit/warm")
    time.sleep(2)
    # Whatever was made ready: a program of another exercise is graded as ever.
    assert grader.grade(course.exercise("unit/plain"), RIGHT).passed


@pytest.mark.parametrize("name", ["unit/plain", "unit/broken", "unit/long"])
def test_where_there_is_nothing_to_warm_up_programs_are_graded_as_ever(
    grader: Grader, course: Course, name: str
) -> None:
    """`warm` is missing, broken, or in a file too long for the pipe."""
    for _ in range(2):
        verdict = grader.grade(course.exercise(name), RIGHT)
        assert verdict.passed, verdict
        time.sleep(1.5)
    assert not grader.grade(course.exercise(name), ASKS).passed
