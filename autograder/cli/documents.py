"""The documents that `grade` writes of a verdict, beside what it says on the terminal."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from autograder.atomic import write_atomic
from autograder.cli.desk import Desk
from autograder.cli.drawing import Drawn
from autograder.course import Exercise
from autograder.errors import UsageError
from autograder.progress import Progress, next_unfinished
from autograder.verdict import Status, Verdict
from autograder.views.outline import Place


def print_json(verdict: Verdict) -> None:
    from autograder.views.json import render

    print(render(verdict))


def write_junit(path: Path, verdict: Verdict) -> None:
    from autograder.views.junit import render

    _write("--junit", path, render(verdict))


def write_page(path: Path, desk: Desk, verdict: Verdict, pictures: Mapping[str, Drawn], *, own: bool) -> None:
    """Writes the page of what was graded.

    Args:
      own: whether that were the learner's own stubs; the page of a submission tells nothing of their progress.
    """
    from autograder.views.html import Picture
    from autograder.views.page import Surroundings, render

    shown = {
        name: Picture(drawn.png, drawn.words) if drawn.png else drawn.words
        for name, drawn in pictures.items()
    }
    if own:
        progress = desk.progress()
        around = Surroundings(_all_places(desk, progress), shown, _following(desk, progress, verdict))
    else:
        around = Surroundings(_places_of(verdict), shown, own=False)
    _write("--html", path, render(desk.course, verdict, around))


def _all_places(desk: Desk, progress: Progress) -> dict[str, Place]:
    known = desk.places(progress)
    return {exercise.id: known.get(exercise.id, Place()) for exercise in desk.course.exercises}


def _places_of(verdict: Verdict) -> dict[str, Place]:
    return {
        item.id: Place(item.passed, item.status is not Status.NOT_ATTEMPTED) for item in verdict.exercises
    }


def _following(desk: Desk, progress: Progress, verdict: Verdict) -> Exercise | None:
    """What comes next: the first that was graded and not passed, else what is unfinished after them."""
    graded = [desk.course.exercise(item.id) for item in verdict.exercises]
    for exercise in graded:
        if not progress.passed(exercise):
            return exercise
    return next_unfinished(desk.course, progress, graded[-1])


def _write(option: str, path: Path, text: str) -> None:
    if not path.name or path.is_dir():
        raise UsageError(f"{option}: {path} is a folder. Name a file in it.")
    try:
        write_atomic(path, text)
    except OSError as error:
        raise UsageError(f"{option}: {path} can't be written: {error.strerror}.") from None
