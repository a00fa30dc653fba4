"""The end of a unit, and of the course: what was done and what it taught."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from autograder.course import Unit
from autograder.views.screen import Screen
from autograder.views.text import count, number


@dataclass(frozen=True)
class UnitDone:
    """A unit of which every exercise is passed."""

    unit: Unit
    points: float
    """What its exercises are worth together."""
    hints: int
    """How many hints were taken on the way."""


@dataclass(frozen=True)
class Milestone:
    """What a verdict finished: units, and with them perhaps all there are."""

    units: tuple[UnitDone, ...]
    course: tuple[UnitDone, ...] = ()
    """Every unit, where the whole course is done; else none."""


def show_milestone(screen: Screen, milestone: Milestone) -> None:
    """The summary of each unit that was finished, and that of the course."""
    for done in milestone.units:
        screen.blank()
        screen.write(f"Unit finished: {done.unit.title}. {_facts([done])}.", style="bold green")
        learned = [(exercise.name, exercise.learned) for exercise in done.unit.exercises if exercise.learned]
        if learned:
            screen.write("What it taught:")
        for name, sentence in learned:
            screen.write(sentence, lead=Text.assemble("  - ", (f"{name}: ", "bold")))
    if milestone.course:
        screen.blank()
        screen.write(f"Course finished: {_facts(milestone.course)}.", style="bold green")
        for done in milestone.course:
            screen.write(_facts([done]), lead=Text.assemble("  - ", (f"{done.unit.title}: ", "bold")))


def _facts(done: Sequence[UnitDone]) -> str:
    exercises = sum(len(item.unit.exercises) for item in done)
    points, hints = sum(item.points for item in done), sum(item.hints for item in done)
    taken = f"{count(hints, 'hint')} taken" if hints else "no hint taken"
    return f"{count(exercises, 'exercise')}, {number(points)} points, {taken}"
