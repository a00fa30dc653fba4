"""The course at a glance: its units, its exercises, and how far a learner has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rich.text import Text

from autograder.course import Course, Exercise
from autograder.views.screen import Screen
from autograder.views.text import count

_BAR = 30


@dataclass(frozen=True)
class Place:
    """How one exercise stands, as the outline shows it."""

    passed: bool = False
    tried: bool = False
    hints: int = 0


def show_outline(
    screen: Screen, course: Course, places: Mapping[str, Place], following: Exercise | None
) -> None:
    """All units with their exercises, what is done marked, and what is next."""
    screen.write(course.title, style="bold")
    show_progress(screen, course, places)
    width = max((len(exercise.name) for exercise in course.exercises), default=0)
    for unit in course.units:
        screen.blank()
        screen.write(Text.assemble((unit.id, "bold"), f"  {unit.title}"))
        for exercise in unit.exercises:
            mark, colour, words = _standing(exercise, places.get(exercise.id, Place()), following)
            lead = Text.assemble(
                "  ", (mark, colour), f" {exercise.name:<{width}}  ", (f"{words:<6}  ", colour)
            )
            screen.write(exercise.title, lead=lead)


def show_progress(screen: Screen, course: Course, places: Mapping[str, Place]) -> None:
    """One line: how many exercises are passed, as a number and as a bar."""
    total = len(course.exercises)
    passed = sum(places.get(exercise.id, Place()).passed for exercise in course.exercises)
    full = _BAR * passed // total if total else 0
    bar = Text.assemble(("■" * full, "green"), ("□" * (_BAR - full), "dim"))
    screen.write(Text.assemble(bar, f"  {passed} of {count(total, 'exercise')} passed"))


def _standing(exercise: Exercise, place: Place, following: Exercise | None) -> tuple[str, str, str]:
    if place.passed:
        return "✓", "green", "passed"
    if following is not None and exercise.id == following.id:
        return "→", "bold", "next"
    return ("✗", "yellow", "tried") if place.tried else ("○", "dim", "")
