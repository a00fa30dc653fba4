"""The folder of an nbgrader course: its assignments, its configuration, its students."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from autograder.atomic import write_atomic
from autograder.course import Course, Unit
from autograder.notebooks.building import unit_notebook
from autograder.notebooks.writing import write_notebooks
from autograder.stub import Change

_CONFIG = '''\
"""nbgrader for "{title}". This file is yours; what the course needs of nbgrader is in `configure`."""

from pathlib import Path

from autograder.nbgrader import configure

c = get_config()  # noqa: F821 (nbgrader gives it)

c.CourseDirectory.course_id = "{name}"
c.CourseDirectory.root = str(Path(__file__).resolve().parent)

# The folder in which assignments are handed out and handed in. Learners need these two lines as well, in a file
# of this name in ~/.jupyter, and the course_id.
# c.Exchange.root = "/srv/nbgrader/exchange"
# c.Exchange.path_includes_course = True

# The gradebook is gradebook.db in this folder. Where several people grade, use PostgreSQL:
# c.CourseDirectory.db_url = "postgresql+psycopg://user@host/gradebook"

# Learners' programs are graded with these limits and these inputs (the seed may be a secret of yours).
configure(c, course={course!r})
# c.GradeInSandbox.seed = 0
'''

_STUDENTS = "id,first_name,last_name,email\n"


def make_course_folder(course: Course, units: Iterable[Unit], folder: Path) -> list[Change]:
    """Makes the folder of an nbgrader course, or brings it up to date; what was changed in it stays.

    Returns:
      What was "written", and the cells that there is a new text for, but that were edited and are therefore "kept".

    Raises:
      CourseError: a reference of the course is wrong, or the record of what was written cannot be read.
      UsageError: a notebook in the folder cannot be read.
    """
    config = _CONFIG.format(
        title=course.title.replace('"', "'").replace("\\", "/"), name=_name(course), course=str(course.root)
    )
    changes = _write_once(folder, "nbgrader_config.py", config) + _write_once(
        folder, "students.csv", _STUDENTS
    )
    notebooks = {
        f"source/{unit.id}/{unit.id}.ipynb": unit_notebook(course, unit, annotated=True) for unit in units
    }
    return changes + write_notebooks(folder, notebooks)


def _write_once(folder: Path, name: str, text: str) -> list[Change]:
    """Writes a file that is the instructor's from then on."""
    if (folder / name).exists():
        return []
    write_atomic(folder / name, text)
    return [Change(name, "written")]


def _name(course: Course) -> str:
    return re.sub(r"[^a-z0-9]+", "_", course.title.lower()).strip("_") or "course"
