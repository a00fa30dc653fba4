"""A class graded by real engines: what is graded, how often, and what a broken engine does to the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from courses import ANSWER, write_course, write_files

from autograder.classroom.batch import About, attempted, run_class
from autograder.classroom.handed import Handed
from autograder.classroom.store import Store
from autograder.classroom.workers import LocalWorkers
from autograder.course import Course
from autograder.errors import CourseError, UsageError
from autograder.grading import Grader
from autograder.program import Program
from autograder.stub import exercise_stub
from autograder.verdict import ExerciseVerdict

pytestmark = pytest.mark.usefixtures("own_cache")

RIGHT, DOUBLE, WRONG = (f"def answer(x):\n    return {text}\n" for text in ("x + x", "2 * x", "3 * x"))
SQUARED = "def answer(x):\n    return x ** 2\n"
KILLS = "def answer(x):\n    return -1\n"
KILLING_CHECKS = ANSWER["checks.py"].replace(
    "    agree(doubled", "    import os\n    if doubled == -1: os._exit(7)\n    agree(doubled"
)
EXERCISES = {"unit/answer": {**ANSWER, "checks.py": KILLING_CHECKS}, "unit/other": ANSWER}


@dataclass
class Watch:
    """Notes what it is told."""

    proven: int = 0
    planned: list[tuple[int, int]] = field(default_factory=list)
    graded: list[str] = field(default_factory=list)

    def prove(self, exercises: int) -> None:
        self.proven += exercises

    def begin(self, left: int, known: int) -> None:
        self.planned.append((left, known))

    def done(self, verdict: ExerciseVerdict) -> None:
        self.graded.append(verdict.id)


@dataclass(frozen=True)
class Run:
    about: About
    verdicts: Mapping[str, Mapping[str, ExerciseVerdict]]
    watch: Watch

    def statuses(self, exercise: str = "unit/answer") -> dict[str, str]:
        return {learner: str(found[exercise].status) for learner, found in self.verdicts.items()}


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return write_course(tmp_path / "course", EXERCISES)


def class_of(texts: Mapping[str, str], exercise: str = "unit/answer") -> list[Handed]:
    return [
        Handed(learner, {exercise: Program("answer.py", text.encode())}) for learner, text in texts.items()
    ]


@pytest.fixture
def grade(course: Course, tmp_path: Path) -> Callable[..., Run]:
    """Grades a class into one and the same gradebook."""

    def run(handed: list[Handed], *, seed: int | None = None, jobs: int = 1, name: str = "class.db") -> Run:
        watch = Watch()
        exercises = attempted(course, handed)
        with LocalWorkers(course, jobs=jobs) as workers, Store(tmp_path / name) as store:
            about = run_class(course, handed, exercises, store, workers, seed, watch)
            return Run(about, dict(store.verdicts()), watch)

    return run


def test_each_learner_gets_what_the_program_is_worth(grade):
    run = grade(
        class_of({"ada": RIGHT, "bob": WRONG, "cay": SQUARED, "dan": "def answer(", "eve": ""}), jobs=2
    )
    assert run.statuses() == {
        "ada": "passed",
        "bob": "failed",
        "cay": "failed",
        "dan": "raised",
        "eve": "missing",
    }
    assert run.verdicts["cay"]["unit/answer"].diagnosis.mistake == "squared"
    assert run.watch.planned == [(5, 0)] and len(run.watch.graded) == 5


def test_exercises_are_those_that_somebody_worked_on(course):
    untouched = exercise_stub(course.exercise("unit/other"))
    handed = class_of({"ada": RIGHT}) + class_of({"bob": untouched}, "unit/other")
    assert [item.id for item in attempted(course, handed)] == ["unit/answer"]


def test_what_one_did_not_hand_in_earns_nothing(grade):
    run = grade(class_of({"ada": RIGHT}) + class_of({"bob": RIGHT}, "unit/other"))
    assert run.statuses() == {"ada": "passed", "bob": "missing"}
    assert run.statuses("unit/other") == {"ada": "missing", "bob": "passed"}
    assert run.verdicts["bob"]["unit/answer"].message == "It was not handed in."


def test_equal_programs_are_graded_once(grade):
    run = grade(class_of({"ada": RIGHT, "bob": DOUBLE, "cay": RIGHT, "dan": RIGHT}))
    assert run.watch.planned == [(2, 0)] and len(run.watch.graded) == 2
    assert set(run.statuses().values()) == {"passed"} and len(run.verdicts) == 4


def test_what_is_known_is_not_graded_again(grade):
    grade(class_of({"ada": RIGHT, "bob": WRONG}))
    run = grade(class_of({"ada": RIGHT, "bob": DOUBLE, "cay": WRONG}))
    assert run.watch.planned == [(1, 2)] and run.watch.proven == 0
    assert run.statuses() == {"ada": "passed", "bob": "passed", "cay": "failed"}


def test_other_checks_regrade_their_exercise_alone(grade, course):
    handed = [
        Handed(name, {item: Program("answer.py", text.encode()) for item in EXERCISES})
        for name, text in {"ada": RIGHT, "bob": WRONG}.items()
    ]
    assert grade(handed).watch.planned == [(4, 0)]
    stricter = ANSWER["checks.py"].replace("agree(of_zero, 0)", "agree(of_zero, 1)")
    write_files(course.exercise("unit/other").folder, {"mistakes/tripled.py": f'"""Thrice."""\n{WRONG}'})
    run = grade(handed)
    assert run.watch.planned == [(2, 2)] and run.watch.graded == ["unit/other"] * 2
    assert run.verdicts["bob"]["unit/other"].diagnosis.mistake == "tripled"
    write_files(course.exercise("unit/other").folder, {"checks.py": stricter})
    with pytest.raises(CourseError, match="unit/other: the reference does not pass, with each of 10 seeds"):
        grade(handed)


def test_seed_is_secret_and_kept(grade):
    first = grade(class_of({"ada": RIGHT}))
    again = grade(class_of({"ada": RIGHT}))
    other = grade(class_of({"ada": RIGHT}), name="other.db")
    assert first.about.seed == again.about.seed != other.about.seed and first.about.seed > 1000
    given = grade(class_of({"ada": RIGHT}), seed=5)
    assert given.about.seed == 5 and given.watch.planned == [(1, 0)]
    assert grade(class_of({"ada": RIGHT})).about.seed == 5


def test_exercise_that_a_seed_does_not_suit_moves_to_the_next(grade, course):
    # The reference is right unless x is even.
    picky = ANSWER["checks.py"].replace("agree(doubled", "assert inputs.x % 2\n    agree(doubled")
    picky = picky.replace("doubled, expected)", "doubled, expected, inputs)", 1)
    write_files(course.exercise("unit/other").folder, {"checks.py": picky})
    moved = set()
    for seed in range(1, 4):
        run = grade(class_of({"ada": RIGHT}, "unit/other"), seed=seed)
        assert run.statuses("unit/other") == {"ada": "passed"}
        moved.add(run.about.seeds["unit/other"] > seed)
        assert grade(class_of({"ada": RIGHT}, "unit/other")).about.seeds == run.about.seeds
    assert True in moved


def test_engine_that_dies_costs_one_submission_and_no_other(grade):
    handed = class_of({"ada": RIGHT, "bob": KILLS, "cay": DOUBLE, "dan": WRONG})
    run = grade(handed, jobs=2)
    assert run.statuses() == {"ada": "passed", "bob": "ungraded", "cay": "passed", "dan": "failed"}
    assert run.verdicts["bob"]["unit/answer"].score is None
    assert grade(handed).watch.planned == [(1, 3)]  # tried again, and nothing else


def test_failed_attempt_is_tried_once_more_alone_and_last(grade, monkeypatch):
    attempts: list[tuple[str, int]] = []
    attempt = Grader.attempt

    def unlucky(self, exercise, program, *, seed=0):
        attempts.append((program.source.decode(), id(self)))
        if program.source.decode() == RIGHT and len([text for text, _ in attempts if text == RIGHT]) == 1:
            raise ZeroDivisionError("bad luck")
        return attempt(self, exercise, program, seed=seed)

    monkeypatch.setattr(Grader, "attempt", unlucky)
    run = grade(class_of({"ada": RIGHT, "bob": DOUBLE, "cay": WRONG}))
    assert run.statuses() == {"ada": "passed", "bob": "passed", "cay": "failed"}
    assert [text for text, _ in attempts] == [RIGHT, DOUBLE, WRONG, RIGHT]
    assert attempts[-1][1] != attempts[0][1]


def test_exercise_that_breaks_under_way_leaves_the_others_alone(grade, monkeypatch):
    attempt = Grader.attempt

    def broken(self, exercise, program, *, seed=0):
        if exercise.id == "unit/other":
            raise CourseError("checks.py: is broken. Mend it.")
        return attempt(self, exercise, program, seed=seed)

    monkeypatch.setattr(Grader, "attempt", broken)
    run = grade(class_of({"ada": RIGHT}) + class_of({"bob": RIGHT}, "unit/other"))
    assert run.statuses()["ada"] == "passed" and run.statuses("unit/other")["bob"] == "ungraded"
    assert run.verdicts["bob"]["unit/other"].message == "checks.py: is broken. Mend it."


def test_weak_isolation_is_refused(course):
    with pytest.raises(UsageError, match=r"`process`.*add --unsafe"):
        LocalWorkers(course, "process")
    with LocalWorkers(course, "process", unsafe=True) as workers:
        assert workers.isolation == "process"
