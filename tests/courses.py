"""Courses for tests: written from text, or copied from the real one with less in it."""

from __future__ import annotations

import re
import shutil
import textwrap
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from autograder import course as courses
from autograder.course import Course

ROOT = Path(__file__).parents[1]
TINY = ROOT / "tests" / "tiny_course"

SOLUTION = '''
"""Twice a number.

One idea.
"""


def answer(x):
    """Twice `x`."""
    # TODO: multiply.
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION


__all__ = ["answer"]
'''

PROBES = """
from autograder.probes import probe


def inputs(rng):
    return {"x": int(rng.integers(5, 50))}


@probe
def doubled(learner, x):
    return learner.answer(x)


@probe
def of_zero(learner):
    return learner.answer(0)
"""

CHECKS = '''
from autograder.checking import agree, check


@check(points=2)
def check_doubled(doubled, expected):
    """`answer` doubles"""
    agree(doubled, expected.doubled)


@check()
def check_zero(of_zero):
    """Nothing stays nothing"""
    agree(of_zero, 0)
'''

SQUARED = '''
"""This squares: twice a number is a sum, not a product, of it and itself."""


def answer(x):
    return x * x
'''

ANSWER = {"solution.py": SOLUTION, "probes.py": PROBES, "checks.py": CHECKS, "mistakes/squared.py": SQUARED}
"""The files of a small exercise: `answer(x)` is twice `x`."""


def write_course(
    root: Path, exercises: Mapping[str, Mapping[str, str]] | None = None, limits: str = "cpu = 3"
) -> Course:
    """A course in `root` with these exercises: by id, their files. By default it is `unit/answer`."""
    exercises = {"unit/answer": ANSWER} if exercises is None else exercises
    lines = ['title = "A course"', "[limits]", limits]
    for unit in dict.fromkeys(name.split("/")[0] for name in exercises):
        lines += ["[[unit]]", f'id = "{unit}"', f'folder = "01_{unit}"', f'title = "{unit}"']
        for exercise_id, files in exercises.items():
            if exercise_id.split("/")[0] == unit:
                name = exercise_id.split("/")[1]
                lines += ["[[unit.exercise]]", f'name = "{name}"', f'title = "{name}"', 'hints = ["What?"]']
                write_files(root / "solutions" / f"01_{unit}" / name, files)
    (root / "course.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return courses.load(root)


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")


def copy_tiny(folder: Path) -> Path:
    """A copy of the tiny course, as a new folder."""
    shutil.copytree(TINY, folder, ignore=shutil.ignore_patterns("__pycache__", ".grade"))
    return folder


def copy_course(
    root: Path, mistakes: Iterable[str], *, limits: str, slow: Iterable[str] = (), source: Path = ROOT
) -> Course:
    """A copy of a course with small limits and no known mistakes but these ("vmap/pdf/half_missing").

    The exercises called `slow` may take 10 s of computing time.
    """
    kept = set(mistakes)
    original = courses.load(source)
    for exercise in original.exercises:
        target = root / exercise.folder.relative_to(original.root)
        ignored = shutil.ignore_patterns("mistakes", "alternatives", "__pycache__")
        shutil.copytree(exercise.folder, target, ignore=ignored)
        for path in sorted((exercise.folder / "mistakes").glob("*.py")):
            if f"{exercise.id}/{path.stem}" in kept:
                (target / "mistakes").mkdir(exist_ok=True)
                shutil.copy(path, target / "mistakes")
    text = (source / "course.toml").read_text(encoding="utf-8")
    text = re.sub(r"^\[limits\].*?(?=^\[)", f"[limits]\n{limits}\n\n", text, flags=re.MULTILINE | re.DOTALL)
    text = re.sub(r"^limits = .*$", "", text, flags=re.MULTILINE)
    for name in slow:
        text = text.replace(f'name = "{name}"', f'name = "{name}"\nlimits = {{ cpu = 10 }}')
    (root / "course.toml").write_text(text, encoding="utf-8")
    return courses.load(root)


def some_of_the_course(root: Path, kept: Mapping[str, int]) -> Course:
    """A copy of the real course with these exercises only: by id, how many known mistakes of each are kept."""
    original = courses.load(ROOT)
    for exercise in original.exercises:
        if exercise.id in kept:
            target = root / exercise.folder.relative_to(original.root)
            shutil.copytree(exercise.folder, target, ignore=shutil.ignore_patterns("__pycache__"))
            paths = [path for path in sorted(target.glob("mistakes/*.py")) if "__" not in path.stem]
            for path in {*target.glob("mistakes/*.py")} - {*paths[: kept[exercise.id]]}:
                path.unlink()
    text = (ROOT / "course.toml").read_text(encoding="utf-8")
    head, *units = re.split(r"^(?=\[\[unit\]\])", text, flags=re.MULTILINE)
    for unit in units:
        top, *blocks = re.split(r"^(?=\[\[unit\.exercise\]\])", unit, flags=re.MULTILINE)
        unit_id = tomllib.loads(top)["unit"][0]["id"]
        found = [b for b in blocks if f"{unit_id}/{tomllib.loads(b)['unit']['exercise'][0]['name']}" in kept]
        head += "".join([top, *found]) if found else ""
    (root / "course.toml").write_text(head, encoding="utf-8")
    course = courses.load(root)
    assert {exercise.id for exercise in course.exercises} == set(kept)
    return course
