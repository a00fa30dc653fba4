"""A class for the soak: what each learner hands in, and what must come of it.

Two learners in three are right, in one way or another; the third made a known mistake in one of the exercises. One
in twenty is hostile: one of its programs is from tests/attacks. The groups of attacks take turns, and none comes
twice before all came once: those that use up their time (about one in ten) take a second or two each. The next
learner answers the same exercise rightly. No two programs are equal: each ends with its learner's name.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, cycle, groupby, zip_longest
from pathlib import Path

from courses import ROOT
from hostile import Attack, attacks, write_target

from autograder import course as courses
from autograder.course import Course, Exercise
from autograder.stub import read_solution

EXERCISES = ("arrays/chebyshev", "vmap/pdf", "jit/static_arguments", "random/split")
ONE_IN = 20
"""So many learners, and one of them is hostile."""


@dataclass(frozen=True)
class Answer:
    """A program that somebody hands in, and where it is from: that says what must come of it."""

    exercise: str
    source: str
    mistake: str | None = None
    """The known mistake that it makes; None in an answer that is right."""
    attack: Attack | None = None


@dataclass(frozen=True)
class HandedIn:
    """A learner with all that was handed in, by exercise id."""

    learner: str
    answers: Mapping[str, Answer]

    @property
    def hostile(self) -> bool:
        return any(answer.attack for answer in self.answers.values())


def course_for_soak(root: Path) -> Course:
    """The course that the attacks are for, with the mistakes and alternatives of the real exercises."""
    course = write_target(root)
    original = courses.load(ROOT)
    for name in EXERCISES:
        for kind in ("mistakes", "alternatives"):
            shutil.copytree(original.exercise(name).folder / kind, course.exercise(name).folder / kind)
    return course


def a_class(course: Course, amount: int, level: str, places: Mapping[str, Path]) -> Iterator[HandedIn]:
    """The learners, one after the other.

    Args:
      level: the isolation: attacks that are for another one have no part.
      places: by name, the folders that attackers guess.
    """
    hostile = cycle(in_turn([attack for attack in attacks() if level in attack.levels and not attack.seed]))
    before: Attack | None = None
    for number in range(amount):
        learner = f"learner{number:05}"
        answers = {
            name: _honest(course.exercise(name), number, place) for place, name in enumerate(EXERCISES)
        }
        if before:
            answers[before.exercise] = _right(course.exercise(before.exercise), number)
        before = next(hostile) if number % ONE_IN == ONE_IN // 2 else None
        if before:
            answers[before.exercise] = Answer(before.exercise, before.source(places), attack=before)
        yield HandedIn(learner, answers)


def in_turn(attacks: Sequence[Attack]) -> list[Attack]:
    """One of each group, then another one of each, until all are there."""
    groups = [list(members) for _, members in groupby(attacks, lambda attack: attack.group)]
    return [attack for attack in chain(*zip_longest(*groups)) if attack]


def _honest(exercise: Exercise, number: int, place: int) -> Answer:
    """Every third learner made a mistake in one of the exercises."""
    if number % 3 == 2 and number // 3 % len(EXERCISES) == place:
        known = sorted((exercise.folder / "mistakes").glob("*.py"))
        path = known[number // (3 * len(EXERCISES)) % len(known)]
        return Answer(exercise.id, path.read_text(encoding="utf-8"), mistake=path.stem.split("__")[0])
    return _right(exercise, number)


def _right(exercise: Exercise, number: int) -> Answer:
    others = sorted((exercise.folder / "alternatives").glob("*.py"))
    sources = [read_solution(exercise), *(path.read_text(encoding="utf-8") for path in others)]
    return Answer(exercise.id, sources[number % len(sources)])


def write_down(one: HandedIn, folder: Path) -> None:
    """Writes the files of one learner; the last line of each is the learner's own."""
    (folder / one.learner).mkdir(parents=True)
    for name, answer in one.answers.items():
        path = folder / one.learner / f"{name.split('/')[1]}.py"
        path.write_text(f"{answer.source}\n# {one.learner}\n", encoding="utf-8")
