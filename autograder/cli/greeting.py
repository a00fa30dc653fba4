"""What comes before the verdict on one's own stub: how it all works, or where one stands."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from autograder.cli.desk import Desk
from autograder.course import Course
from autograder.progress import Progress, latest
from autograder.views.greeting import Left, show_return, show_welcome
from autograder.views.outline import show_progress

_AWAY = timedelta(days=3)


def greet(desk: Desk, progress: Progress, *, named: bool) -> None:
    """Says the first words of `grade`.

    Args:
      named: whether somebody said which exercise: then nothing is said of the course as a whole.
    """
    if not progress.standings:
        show_welcome(desk.screen, desk.course)
    if named:
        return
    desk.mention_update()
    if left := where_one_was(desk.course, progress):
        show_return(desk.screen, left)
    show_progress(desk.screen, desk.course, desk.places(progress))
    desk.screen.blank()


def where_one_was(course: Course, progress: Progress) -> Left | None:
    """The exercise that was worked on last, where that is a while ago."""
    found = latest(course, progress)
    if found is None:
        return None
    exercise, moment = found
    ago, standing = datetime.now(UTC) - moment, progress.of(exercise)
    return Left(exercise, ago, standing.status, standing.hints) if ago >= _AWAY else None
