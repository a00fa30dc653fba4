"""The first words of `grade`: how it all works, or where one was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from rich.text import Text

from autograder.course import Course, Exercise
from autograder.verdict import Status
from autograder.views.screen import Screen, prose
from autograder.views.text import count
from autograder.views.words import phrase


def show_welcome(screen: Screen, course: Course) -> None:
    """How it works, in five lines, for one who is here for the first time."""
    amount = count(len(course.exercises), "exercise")
    screen.write(f"Welcome to {course.title}: {amount} that grade themselves.", style="bold")
    for number, line in enumerate(
        (
            "Open the file that is named below, and fill in its TODOs.",
            f"{screen.command()} runs it, and says what is right and what is not.",
            f"Stuck? {screen.command('hint')} gives a hint, {screen.command('show')} says what is checked.",
            f"{screen.command('watch')} grades on every save; {screen.command('list')} shows how far you are.",
        ),
        1,
    ):
        screen.write(line, lead=f"  {number}. ")
    screen.blank()


@dataclass(frozen=True)
class Left:
    """Where a learner was."""

    exercise: Exercise
    ago: timedelta
    status: str | None
    """Of the last verdict."""
    hints: int


def show_return(screen: Screen, left: Left) -> None:
    """Where one was, for one who comes back after a while."""
    name = Text.assemble((left.exercise.id, "bold"), f", {left.exercise.title}: ")
    facts = [_state(left.status)]
    if left.hints and left.status != Status.PASSED:
        facts.append(f"{left.hints} of {count(len(left.exercise.hints), 'hint')} taken")
    screen.write(
        Text.assemble(f"Welcome back. {_ago(left.ago)} ago you were at ", name, prose(", ".join(facts)), ".")
    )
    screen.blank()


def _state(status: str | None) -> str:
    try:
        return phrase(Status(status), None) if status else "looked at"
    except ValueError:  # of a later version
        return "looked at"


def _ago(time: timedelta) -> str:
    return count(time.days, "day") if time.days < 14 else count(time.days // 7, "week")
