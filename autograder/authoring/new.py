"""`grade new`: a small exercise that is already valid, to be rewritten piece by piece."""

from __future__ import annotations

import re
from pathlib import Path

from autograder import course as courses
from autograder.atomic import write_atomic
from autograder.course import Course
from autograder.errors import CourseError, UsageError

_SOLUTION = '''\
"""TITLE

Why this matters, in two or three sentences, and what is asked.
"""

import jax.numpy as jnp


def double(x):
    """Twice the input.

    Args:
      x: float32 array of any shape.

    Returns:
      float32 array of the shape of `x`.
    """
    # TODO: say in about 11 words what to do, so that it constrains the answer.
    ### BEGIN SOLUTION
    return jnp.asarray(x) * 2
    ### END SOLUTION


# Try it: grade ID

__all__ = ["double"]
'''

_PROBES = """\
from autograder.probes import probe


def inputs(rng):
    return {"x": rng.normal(size=(3, 4)).astype("float32")}


@probe
def doubled(learner, x):
    return learner.double(x)
"""

_CHECKS = '''\
from autograder.checking import agree, check


@check(points=1)
def check_double(doubled, expected):
    """`double` doubles every entry"""
    agree(doubled, expected.doubled)
'''

_MISTAKE = '''\
"""`double` came out as the square of its input: squaring multiplies a number by itself, doubling by two."""

import jax.numpy as jnp


def double(x):
    return jnp.square(x)


__all__ = ["double"]
'''

_ALTERNATIVE = """\
def double(x):
    return x + x


__all__ = ["double"]
"""

_FILES = {
    "solution.py": _SOLUTION,
    "probes.py": _PROBES,
    "checks.py": _CHECKS,
    "mistakes/squared.py": _MISTAKE,
    "alternatives/sum.py": _ALTERNATIVE,
}

_ENTRY = """
[[unit.exercise]]
name = "{name}"
title = "{title}"
learned = "What was learned, in one sentence."
teaches = ["{unit}.{name}"]
hints = [
  "A question that points the way?",
  "A direction.",
  "Nearly the answer.",
]
"""

_UNIT = """
[[unit]]
id = "{unit}"
folder = "{number:02d}_{unit}"
title = "{title}"
about = "What the unit is about, in a sentence or two."
"""


def new_exercise(course: Course, what: str) -> Path:
    """Adds an exercise "unit/name" to the course: its folder, and its entry in `course.toml`.

    Returns:
      The new folder under `solutions/`.

    Raises:
      UsageError: `what` is no such name, or there is one already.
      CourseError: `course.toml` could not be read back; it is left as it was.
    """
    course.insist_on_source("`grade new`")
    match = re.fullmatch(r"([a-z][a-z0-9_]*)/([a-z][a-z0-9_]*)", what)
    if not match:
        raise UsageError(f"`{what}` is not UNIT/NAME, in lower-case letters, digits and _, as in vmap/pdf.")
    unit, name = match.groups()
    if any(what in (exercise.id, *exercise.was) for exercise in course.exercises):
        raise UsageError(f"There is an exercise `{what}` already.")
    toml = course.root / "course.toml"
    before = toml.read_text(encoding="utf-8")
    write_atomic(toml, _with_entry(before, course, unit, name))
    try:
        exercise = courses.load(course.root).exercise(what)
        if exercise.folder.exists():
            raise CourseError(f"{exercise.folder} is there already. Move it away, or choose another name.")
    except CourseError:
        write_atomic(toml, before)
        raise
    for path, text in _FILES.items():
        filled = text.replace("ID", exercise.id).replace("TITLE", f"{exercise.title}.")
        (exercise.folder / path).parent.mkdir(parents=True, exist_ok=True)
        write_atomic(exercise.folder / path, filled)
    return exercise.folder


def _with_entry(text: str, course: Course, unit: str, name: str) -> str:
    """`course.toml` with one more entry, at the end of its unit; a new unit comes last."""
    entry = _ENTRY.format(unit=unit, name=name, title=name.replace("_", " ").capitalize())
    starts = [found.start() for found in re.finditer(r"^\[\[unit\]\]", text, re.MULTILINE)]
    ids = [item.id for item in course.units]
    if unit not in ids:
        table = _UNIT.format(unit=unit, number=len(ids) + 1, title=unit.replace("_", " ").capitalize())
        return text.rstrip("\n") + "\n" + table + entry
    position = ids.index(unit)
    end = starts[position + 1] if position + 1 < len(starts) else len(text)
    return text[:end].rstrip("\n") + "\n" + entry + ("\n" + text[end:] if text[end:] else "")
