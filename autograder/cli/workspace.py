"""`grade init`, `grade update`: a learner's workspace, and bringing it up to date."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from autograder import workspace
from autograder.cli.desk import open_desk
from autograder.cli.notebooks import write_units
from autograder.cli.options import CourseFolder
from autograder.course import Course, installed_root
from autograder.errors import UsageError
from autograder.views.screen import path_text
from autograder.views.steps import show_made, show_steps


def init(
    folder: Annotated[Path, Parameter(help="Where the workspace goes: a new folder, or an empty one.")],
    /,
) -> int:
    """The command `grade init`."""
    installed = installed_root()
    if installed is None:
        raise UsageError(
            "No course is installed with this `grade`. In a clone of a course, work in its own `exercises/`."
        )
    workspace.make(folder, installed)
    desk = open_desk(folder)
    show_made(desk.screen, desk.course, path_text(folder))
    inside = folder.resolve() != Path.cwd() and desk.screen.program == "grade"
    steps = f"`cd {shlex.quote(os.fspath(folder))}`, then `grade`" if inside else desk.screen.command()
    desk.screen.write(f"Next: {steps}. It shows the first exercise.")
    return 0


def update(*, course: CourseFolder = None) -> int:
    """The command `grade update`."""
    desk = open_desk(course)
    steps = workspace.bring_up_to_date(desk.course)
    rows = [(step.kind, step.path, step.other) for step in steps]
    show_steps(desk.screen, rows + _notebooks(desk.course))
    return 0


def _notebooks(course: Course) -> list[tuple[str, str, str]]:
    """Brings the notebooks that there are up to date, as `grade notebook` does."""
    folder = course.root / "notebooks"
    units = [unit for unit in course.units if (folder / f"{unit.folder}.ipynb").exists()]
    kinds = {"written": "merged", "kept": "cell"}
    return [(kinds[change.kind], change.path, "") for change in write_units(course, units)] if units else []
