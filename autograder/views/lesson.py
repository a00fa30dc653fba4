"""What a learner asks for between two verdicts: a hint, what is checked, the reference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from rich.text import Text

from autograder.course import Exercise
from autograder.views.screen import Screen, path_text, prose
from autograder.views.text import count, number

_KINDS = {"value": "looks at values", "structural": "looks at how it is done"}


class PromiseLine(Protocol):
    """A check, as far as it can be told without running it."""

    @property
    def name(self) -> str: ...
    @property
    def promise(self) -> str: ...
    @property
    def points(self) -> float: ...
    @property
    def kind(self) -> str: ...
    @property
    def hidden(self) -> bool: ...


def show_hint(screen: Screen, exercise: Exercise, step: int, how: str) -> None:
    """Hint number `step`, counted from 1; past the last one, all of them again.

    Args:
      how: what gives the next one: a command, or a key.
    """
    total = len(exercise.hints)
    if total == 0:
        screen.write(
            f"No hints for {exercise.id}. {screen.command('show', exercise.id)} tells what is checked."
        )
    elif step <= total:
        screen.write(Text.assemble((exercise.id, "bold"), f"  hint {step} of {total}"))
        screen.write(exercise.hints[step - 1], lead="  ")
        more = f"{how} gives the next one." if step < total else "That was the last one."
        screen.write(more, style="dim")
    else:
        screen.write(Text.assemble((exercise.id, "bold"), f"  {_all(total)}"))
        for number_, hint in enumerate(exercise.hints, 1):
            screen.write(hint, lead=f"  {number_}. ")


def _all(total: int) -> str:
    return "the one hint, again" if total == 1 else f"all {total} hints, again"


def show_promises(
    screen: Screen, exercise: Exercise, promises: Sequence[PromiseLine], names: Sequence[str]
) -> None:
    """What an exercise asks for: names to define, and each check with its points and what it looks at."""
    screen.write(Text.assemble((exercise.id, "bold"), "  ", exercise.title))
    screen.write(path_text(exercise.stub), lead="  ")
    screen.blank()
    if names:
        screen.write(f"To define: {', '.join(f'`{name}`' for name in names)}")
    total = sum(promise.points for promise in promises)
    screen.write(f"To keep, for {number(total)} points:")
    for promise in promises:
        facts = f"{number(promise.points)}, {_KINDS.get(promise.kind, promise.kind)}"
        hidden = ", on inputs of its own" if promise.hidden else ""
        line = prose(promise.promise)
        line.append(f" ({facts}{hidden})", "dim")
        screen.write(line, lead="  - ")
    show_reading(screen, exercise)


def show_reading(screen: Screen, exercise: Exercise) -> None:
    if exercise.links:
        screen.blank()
        screen.write("To read:")
        for link in exercise.links:
            screen.write(Text(link), lead="  - ")


def show_solution(screen: Screen, exercise: Exercise, source: str, alternatives: Iterable[Path]) -> None:
    """The annotated reference, coloured on a terminal and as it is when piped, and where other ways stand."""
    console = screen.console
    if console.is_terminal:
        from rich.syntax import Syntax

        console.print(Syntax("", "python", theme="ansi_dark").highlight(source), soft_wrap=True)
    else:
        console.file.write(source if source.endswith("\n") else f"{source}\n")
    others = list(alternatives)
    if others:
        screen.blank()
        screen.write(f"# {count(len(others), 'other way')} to do it:")
        for path in others:
            # Not folded: a path is to be copied, and where the course is installed it is long.
            console.print(Text.assemble("#   ", path_text(path)), soft_wrap=True)
