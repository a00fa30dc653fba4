"""`grade notebook`, `grade nbgrader init`: the exercises as notebooks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from autograder.cli.desk import Desk, open_desk
from autograder.cli.options import CourseFolder
from autograder.course import Course, Unit, suggest
from autograder.errors import UsageError
from autograder.stub import Change
from autograder.views.screen import path_text
from autograder.views.workshop import show_changes

Units = Annotated[str, Parameter(help="Units, as in vmap. Default: all.")]
_KEPT = "there is a new text for it, but you edited it, so it is left as it is"


def notebook(*unit: Units, course: CourseFolder = None) -> int:
    """The command `grade notebook`."""
    desk = open_desk(course)
    _report(desk, write_units(desk.course, units_called(desk.course, unit)))
    return 0


def write_units(course: Course, units: Iterable[Unit]) -> list[Change]:
    """Writes the notebooks of units, or brings them up to date.

    Raises:
      CourseError, UsageError: as `write_notebooks`.
    """
    from autograder.notebooks.building import unit_notebook
    from autograder.notebooks.writing import write_notebooks

    notebooks = {f"{item.folder}.ipynb": unit_notebook(course, item, annotated=False) for item in units}
    changes = write_notebooks(course.root / "notebooks", notebooks)
    return [Change(f"notebooks/{change.path}", change.kind) for change in changes]


def nbgrader_init(
    folder: Annotated[Path, Parameter(help="The folder of the nbgrader course; made where there is none.")],
    /,
    *unit: Units,
    course: CourseFolder = None,
) -> int:
    """The command `grade nbgrader init`."""
    from autograder.nbgrader.course_folder import make_course_folder

    desk = open_desk(course)
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file. Name a folder.")
    units = units_called(desk.course, unit)
    changes = make_course_folder(desk.course, units, folder)
    _report(desk, changes)
    if any(change.path == "nbgrader_config.py" for change in changes):
        desk.screen.write(path_text(folder), lead="Next, in ")
        steps = ("db student import students.csv", f"generate_assignment {units[0].id}")
        desk.screen.write("nbgrader " + "; nbgrader ".join(steps))
    return 0


def units_called(course: Course, names: Iterable[str]) -> tuple[Unit, ...]:
    """The units with these names, in the order of the course; all that have exercises, where none is named.

    Raises:
      UsageError: there is no such unit, or it holds no exercise; suggests the nearest.
    """
    units = {unit.id: unit for unit in course.units if unit.exercises}
    names = list(names)
    chosen = {unit.id for unit in units.values() if unit.id in names or unit.folder in names}
    for name in names:
        if not any(name in (unit.id, unit.folder) for unit in units.values()):
            nearest = suggest(name, list(units))
            way_out = f"Did you mean `{nearest}`?" if nearest else f"There are {', '.join(units)}."
            raise UsageError(f"There is no unit `{name}` with exercises. {way_out}")
    if not units:
        raise UsageError(
            f"The course in {course.root} has no exercises yet. `grade new UNIT/NAME` begins one."
        )
    return tuple(unit for unit in units.values() if not names or unit.id in chosen)


def _report(desk: Desk, changes: list[Change]) -> None:
    show_changes(
        desk.screen,
        [(change.path, _KEPT if change.kind == "kept" else change.kind) for change in changes],
    )
    if not changes:
        desk.screen.write("All notebooks are up to date.")
