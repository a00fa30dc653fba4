"""The hostile programs, each with the outcome that its own header announces, and the course that they attack.

The header of a program is the block of comments below its docstring, read as TOML:

    exercise   what it hands itself in as
    honest     the points that its honest values earn: it must not get more
    statuses   the statuses that it may get, folded over the checks
    reasons    the reasons that it may get; left out where several are as good
    levels     the isolation levels at which that is promised; by default full and restricted
    seed       the seed that it is graded with; by default 0
    forged     points of structural checks that it may get without having earned them; by default none
"""

from __future__ import annotations

import ast
import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from courses import ANSWER, ROOT, TINY, write_files

from autograder import course as courses
from autograder.course import Course

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Attack:
    """One hostile program, and what must come of it."""

    path: Path
    exercise: str
    honest: float
    statuses: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    levels: tuple[str, ...] = ("full", "restricted")
    seed: int = 0
    forged: float = 0.0

    @property
    def group(self) -> str:
        return self.path.parent.name

    def source(self, places: Mapping[str, Path]) -> str:
        """The program as an attacker would write it who has guessed every path."""
        text = self.path.read_text(encoding="utf-8")
        for name, path in places.items():
            text = text.replace(f"@{name}@", str(path))
        return text

    def __str__(self) -> str:
        return f"{self.group}/{self.path.stem}"


def attacks() -> list[Attack]:
    """All of them, in the order of their paths."""
    return [read_attack(path) for path in sorted(HERE.glob("*/*.py"))]


def read_attack(path: Path) -> Attack:
    told = tomllib.loads(header(path.read_text(encoding="utf-8")))
    lists = {key: tuple(told.pop(key)) for key in ("statuses", "reasons", "levels") if key in told}
    return Attack(path, **told, **lists)


def header(source: str) -> str:
    """The first block of comments below the docstring, without the number signs."""
    lines = source.splitlines()
    end = ast.parse(source).body[0].end_lineno or 0
    block = []
    for line in lines[end:]:
        if line.startswith("# "):
            block.append(line[2:])
        elif block:
            break
    return "\n".join(block)


# By exercise: seconds of computing time. Where JAX has nothing to do, hanging need not take long.
_REAL = {"arrays/chebyshev": 3, "vmap/pdf": 3, "jit/static_arguments": 4, "random/split": 10}
_TINY = {"words/count_vowels": 1, "numbers/running_total": 0.6, "numbers/clamp": 0.6}
_HIDDEN = {"secret/answer": 1}

LIMITS = "memory = 512\noutput = 64\nresult = 8"

HIDDEN_PART = {
    "hidden/probes.py": """
        from autograder.probes import probe

        NOTE = "kept from learners"

        def inputs(rng):
            return {"number": 8675309000 + int(rng.integers(10, 99))}

        @probe
        def hidden_twice(learner, number):
            return learner.answer(number)
        """,
    "hidden/checks.py": """
        from autograder.checking import agree, check

        @check(points=3)
        def check_hidden(hidden_twice, expected):
            '''A number that you have not seen'''
            agree(hidden_twice, expected.hidden_twice)
        """,
}


def write_target(root: Path) -> Course:
    """The course that is attacked: real and tiny exercises with small limits, and one with a hidden part."""
    lines = ['title = "Attacked"', "[limits]", LIMITS]
    originals = {exercise.id: exercise for path in (ROOT, TINY) for exercise in courses.load(path).exercises}
    unit_before = None
    for exercise_id, cpu in {**_REAL, **_TINY, **_HIDDEN}.items():
        unit, name = exercise_id.split("/")
        target = root / "solutions" / unit / name
        if exercise_id in originals:
            ignored = shutil.ignore_patterns("mistakes", "alternatives", "__pycache__")
            shutil.copytree(originals[exercise_id].folder, target, ignore=ignored)
        else:
            write_files(target, {**ANSWER, **HIDDEN_PART})
        if unit != unit_before:
            lines += ["[[unit]]", f'id = "{unit}"', f'folder = "{unit}"', f'title = "{unit}"']
        unit_before = unit
        lines += ["[[unit.exercise]]", f'name = "{name}"', f'title = "{name}"', 'hints = ["?"]']
        lines += [f"limits = {{ cpu = {cpu} }}"]
    (root / "course.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return courses.load(root)
