"""What every command starts from: the course, the screen to write on, and the progress so far."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from autograder import progress as progress_file
from autograder.course import Course, Exercise, find_root, load
from autograder.errors import UsageError
from autograder.progress import Progress, next_unfinished
from autograder.verdict import Status
from autograder.views.outline import Place
from autograder.views.screen import Screen, screen


@dataclass(frozen=True)
class Desk:
    """The course that a command is about, and where it writes."""

    course: Course
    screen: Screen
    notes: Screen
    """Standard error: what must not get into a document on standard output."""

    def progress(self) -> Progress:
        return self.heed(progress_file.load(self.course))

    def heed(self, progress: Progress) -> Progress:
        """Passes on what reading or writing the progress had to say."""
        for notice in progress.notices:
            self.notes.write(notice)
        return progress

    def places(self, progress: Progress) -> dict[str, Place]:
        """The progress as the outline shows it."""
        return {
            name: Place(item.passed is not None, item.status not in (None, Status.NOT_ATTEMPTED), item.hints)
            for name, item in progress.standings.items()
        }

    def mention_update(self) -> None:
        """Says so where a workspace is not of the course that is installed by now."""
        if self.course.installed is None:  # This is the course itself.
            return
        from autograder.workspace import is_behind

        if is_behind(self.course):
            how = self.screen.command("update")
            self.notes.write(
                f"The installed course is not the one that this folder was made from: {how} brings it here."
            )

    def exercises(self, what: tuple[str, ...]) -> tuple[Exercise, ...]:
        """The exercises that the words name, in the order of the course, each once."""
        chosen = {exercise.id for word in what for exercise in self.course.find(word)}
        return tuple(exercise for exercise in self.course.exercises if exercise.id in chosen)

    def one(self, what: str | None) -> Exercise:
        """The one exercise that is meant: by default the next unfinished one.

        Raises:
          UsageError: `what` names several, or it is missing and all are passed.
        """
        if what is None:
            following = next_unfinished(self.course, self.progress())
            if following is None:
                raise UsageError("Every exercise is passed. Name the one you mean; `grade list` shows them.")
            return following
        found = self.course.find(what)
        if len(found) == 1:
            return found[0]
        if not found:
            raise UsageError(f"The unit `{what}` holds no exercise.")
        raise UsageError(f"`{what}` is a whole unit. Name one exercise of it, as in `{found[0].id}`.")


def open_desk(folder: Path | None) -> Desk:
    """The desk for the course in `folder`, or for the nearest one at or above where we are."""
    root = (folder or find_root(Path.cwd())).resolve()
    course = load(root)
    options = "" if folder is None or _found_from_here(root) else f" --course {_spelt(folder)}"
    program = _program()
    return Desk(course, screen(sys.stdout, options, program), screen(sys.stderr, options, program))


def _program() -> str:
    """The command as it can be copied: by its path where a shell would not find it by its name."""
    called = Path(sys.argv[0])
    if shutil.which("grade") or called.name != "grade" or not called.exists():
        return "grade"
    return os.path.relpath(called)


def _found_from_here(root: Path) -> bool:
    try:
        return find_root(Path.cwd()).resolve() == root
    except UsageError:
        return False


def _spelt(folder: Path) -> str:
    text = os.fspath(folder)
    return f'"{text}"' if " " in text else text
