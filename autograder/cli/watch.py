"""`grade watch`: grades on every save."""

from __future__ import annotations

from autograder.cli.desk import Desk, open_desk
from autograder.cli.keys import keys
from autograder.cli.options import CourseFolder, Isolation, What
from autograder.cli.saves import saves
from autograder.cli.session import Session
from autograder.course import Exercise
from autograder.errors import CourseError
from autograder.progress import next_unfinished


def watch(
    what: What = None,
    /,
    *,
    isolation: Isolation = None,
    course: CourseFolder = None,
) -> int:
    """The command `grade watch`."""
    from autograder.grading import Grader

    desk = open_desk(course)
    exercise = desk.one(what) if what else _first(desk)
    with Grader(desk.course, isolation=isolation) as grader:
        session = Session(desk, grader, exercise)
        folder = desk.course.root / "exercises"
        with (
            saves(folder, session.saved, session.deaf),
            keys(session.pressed, session.changed) as has_keys,
        ):
            session.run(has_keys)
    return 0


def _first(desk: Desk) -> Exercise:
    """The next unfinished exercise; the last one of a course that is done."""
    if not desk.course.exercises:
        raise CourseError(
            f"{desk.course.root / 'course.toml'}: there is no exercise yet. `grade new` makes one."
        )
    return next_unfinished(desk.course, desk.progress()) or desk.course.exercises[-1]
