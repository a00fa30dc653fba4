"""`grade list`, `hint`, `show`, `solution`, `reset`: what a learner asks for between two verdicts."""

from __future__ import annotations

import sys
from typing import Annotated

from cyclopts import Parameter

from autograder import progress as progress_file
from autograder.cli.desk import Desk, open_desk
from autograder.cli.options import CourseFolder, This, What
from autograder.course import Exercise
from autograder.errors import UsageError
from autograder.progress import next_unfinished
from autograder.views.lesson import show_hint, show_promises, show_solution
from autograder.views.outline import show_outline
from autograder.views.screen import path_text


def list_(*, course: CourseFolder = None) -> int:
    """The command `grade list`."""
    desk = open_desk(course)
    desk.mention_update()
    progress = desk.progress()
    following = next_unfinished(desk.course, progress)
    show_outline(desk.screen, desk.course, desk.places(progress), following)
    desk.screen.blank()
    if following is None:
        desk.screen.write(f"Every exercise is passed. {desk.screen.command('--all')} grades them all again.")
    else:
        desk.screen.write(f"Next: {desk.screen.command()} grades {following.id}.")
    return 0


def hint(what: What = None, /, *, course: CourseFolder = None) -> int:
    """The command `grade hint`."""
    desk = open_desk(course)
    exercise = desk.one(what)
    step = take_hint(desk, exercise)
    show_hint(desk.screen, exercise, step, desk.screen.command("hint", exercise.id))
    return 0


def take_hint(desk: Desk, exercise: Exercise) -> int:
    """Records that the next hint is taken, and returns which it is."""
    step, progress = progress_file.take_hint(desk.course, exercise)
    desk.heed(progress)
    return step


def show(what: What = None, /, *, course: CourseFolder = None) -> int:
    """The command `grade show`."""
    from autograder.promises import defined_names, promises

    desk = open_desk(course)
    exercise = desk.one(what)
    show_promises(desk.screen, exercise, promises(exercise), defined_names(exercise))
    return 0


def solution(
    what: This,
    /,
    *,
    spoil: Annotated[bool, Parameter(negative="", help="Show it although you have not passed yet.")] = False,
    course: CourseFolder = None,
) -> int:
    """The command `grade solution`."""
    from autograder.stub import read_solution, reference_text

    desk = open_desk(course)
    exercise = desk.one(what)
    desk.course.insist_on_solutions(f"The solution of {exercise.id}")
    if not spoil and not desk.progress().passed(exercise):
        raise UsageError(
            f"{exercise.id} is not passed yet. {desk.screen.command('hint', exercise.id)} helps you along; "
            f"{desk.screen.command('solution', exercise.id, '--spoil')} shows the solution all the same."
        )
    source = reference_text(read_solution(exercise), exercise.solution)
    show_solution(desk.screen, exercise, source, sorted((exercise.folder / "alternatives").glob("*.py")))
    return 0


def reset(
    what: This,
    /,
    *,
    yes: Annotated[bool, Parameter(negative="", help="Do not ask first.")] = False,
    course: CourseFolder = None,
) -> int:
    """The command `grade reset`."""
    from autograder.stub import reset_stub

    desk = open_desk(course)
    exercise = desk.one(what)
    if not yes and not _agreed(f"Start {exercise.id} over? Your file is kept as a backup. [y/N] "):
        desk.screen.write("Nothing was changed.")
        return 1
    backup = progress_file.back_up(desk.course, exercise)
    reset_stub(desk.course, exercise)
    desk.heed(progress_file.restart(desk.course, exercise))
    if backup is not None:
        desk.screen.write(path_text(backup), lead="Your file is kept as ")
    desk.screen.write(path_text(exercise.stub), lead="The stub is back in ")
    return 0


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        raise UsageError("There is nobody to ask here. Add --yes if you mean it.")
    try:
        return input(question).strip().lower() in ("y", "yes")
    except EOFError:
        return False
