"""What making or updating a workspace did, in a short table."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from autograder.course import Course
from autograder.views.screen import Screen
from autograder.views.text import count, visible

_WIDTH = 9

# What there may be many of takes one row; all else takes a row each.
_TOGETHER = {"new": "", "replaced": " that you had not touched", "removed": " not needed any longer"}

_EACH = {
    "kept": "{path}: you edited it, so it stays; the new text is in {other}",
    "merged": "{path}: brought up to date; cells that you edited stay",
    "cell": "{path}: there is a new text for it, but you edited it, so it stays",
    "moved": "{path}: this is where {other} belongs now",
    "left": "{path}: the course has no such exercise any longer; your file stays",
    "set aside": "{path}: your edited {other}, which made room for a newer text",
}


def show_made(screen: Screen, course: Course, folder: Text) -> None:
    """Which workspace was made, and of what."""
    amount = f"{count(len(course.exercises), 'exercise')} in {count(_units(course), 'unit')}"
    screen.write(Text.assemble(folder, f" is your workspace: {amount} of “{visible(course.title)}”."))


def show_steps(screen: Screen, steps: Sequence[tuple[str, str, str]]) -> None:
    """The steps of an update, each a kind, a path and another path that belongs to it."""
    if not steps:
        screen.write("Everything is up to date.")
        return
    for kind, words in _TOGETHER.items():
        paths = [path for found, path, _ in steps if found == kind]
        if paths:
            _row(screen, kind, f"{count(len(paths), 'file')}{words}: {', '.join(paths)}")
    for kind, words in _EACH.items():
        for found, path, other in steps:
            if found == kind:
                _row(screen, kind, words.format(path=path, other=other))
    screen.blank()
    screen.write(f"Your progress is as it was. {screen.command('list')} shows it.")


def _row(screen: Screen, kind: str, words: str) -> None:
    screen.write(Text(visible(words)), lead=Text(f"{kind:<{_WIDTH}}  ", style="bold"))


def _units(course: Course) -> int:
    return sum(bool(unit.exercises) for unit in course.units)
