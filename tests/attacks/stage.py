"""Where attacks are made: a grader at one level, which grades honest programs between them."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hostile import Attack
from left_behind import Scene, children_of, resident, settled

from autograder.course import Course
from autograder.grading import Grader
from autograder.program import Program
from autograder.verdict import ExerciseVerdict

NEIGHBOURS = {
    "right": ("numbers/clamp", "def clamp(x, low, high):\n    return max(low, min(x, high))\n"),
    "wrong": (
        "words/count_vowels",
        "def count_vowels(text):\n    return sum(text.count(v) for v in 'aeiou')\n",
    ),
}
OF_JAX = {
    "right": (
        "vmap/pdf",
        "import jax\nfrom jax.scipy.stats import norm\n"
        "def pdf(x, params):\n    return norm.pdf(x, *params)\n"
        "pdf_vec = jax.vmap(pdf, (0, None))\npdf_matr = jax.vmap(pdf_vec, (0, None))\n",
    ),
    "wrong": (
        "arrays/chebyshev",
        "import jax.numpy as jnp\ndef cheb_2(x):\n    return jnp.cos(2 * x)\n"
        "def cheb_3(x):\n    return jnp.cos(3 * jnp.arccos(x))\n"
        "def cheb_4(x):\n    return 8 * x**4 - 8 * x**2 + 1\n"
        "def grid(n):\n    return jnp.arange(n)\n",
    ),
}


@dataclass(frozen=True)
class Place:
    """Where attacks are made: a grader at one level, and the folders in which nothing may be left."""

    course: Course
    grader: Grader
    folders: Mapping[str, Path]
    engine: int
    """Its process id."""

    def grade(self, exercise: str, source: str, seed: int = 0) -> ExerciseVerdict:
        program = Program(f"{exercise.split('/')[1]}.py", source.encode())
        return self.grader.grade(self.course.exercise(exercise), program, seed=seed)

    def attack(self, attack: Attack) -> ExerciseVerdict:
        return self.grade(attack.exercise, attack.source(self.folders), attack.seed)

    def neighbours(self) -> dict[str, object]:
        """The verdicts on honest programs, but for the time that they took."""
        return {name: told(self.grade(*program)) for name, program in NEIGHBOURS.items()}

    def neighbours_of_jax(self) -> dict[str, object]:
        return {name: told(self.grade(*program)) for name, program in OF_JAX.items()}

    def scene(self, wanted: Scene | None = None) -> Scene:
        return settled([self.folders[name] for name in ("COURSE", "COMPILED", "TMP", "HOME", "CWD")], wanted)


def told(verdict: ExerciseVerdict) -> object:
    return (verdict.status, verdict.reason, verdict.score, verdict.checks, verdict.remarks, verdict.extra)


@dataclass(frozen=True)
class Before:
    """What was before anybody had attacked."""

    verdicts: Mapping[str, object]
    verdicts_of_jax: Mapping[str, object]
    scene: Scene
    memory: int
    """Megabytes."""


class Stage:
    """Where attacks are made: at one level at a time, by a grader that outlives all attacks at that level."""

    def __init__(self, course: Course, folders: Mapping[str, Path]) -> None:
        self._course, self._folders = course, folders
        self._level, self._places = "", contextlib.ExitStack()

    def at(self, level: str) -> tuple[Place, Before]:
        if level != self._level:
            self._places.close()
            self._level, self._now = level, self._begin(level)
        return self._now

    def _begin(self, level: str) -> tuple[Place, Before]:
        others = set(children_of(os.getpid()))
        grader = self._places.enter_context(Grader(self._course, isolation=level))
        grader.grade(self._course.exercise("numbers/clamp"), Program("clamp.py", b"clamp = None\n"))
        (engine,) = set(children_of(os.getpid())) - others
        place = Place(self._course, grader, self._folders, engine)
        of_jax = place.neighbours_of_jax()
        return place, Before(place.neighbours(), of_jax, place.scene(), resident(engine))

    def close(self) -> None:
        self._places.close()
