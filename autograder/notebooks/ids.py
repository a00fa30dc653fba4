"""What cells are called: in nbgrader's gradebook, in the notebook's own cell ids, and back again."""

from __future__ import annotations

import re
from typing import Literal

Role = Literal["solution", "check"]

# Names of units and exercises hold no "-", so it separates.
_GRADE_ID = re.compile(r"([a-z][a-z0-9_]*)-([a-z][a-z0-9_]*)(-check)?\Z")


def grade_id(exercise_id: str) -> str:
    """The id of the solution cell: "vmap/pdf" is "vmap-pdf"."""
    return exercise_id.replace("/", "-")


def check_id(exercise_id: str) -> str:
    """The id of the grade cell: "vmap/pdf" is "vmap-pdf-check"."""
    return f"{grade_id(exercise_id)}-check"


def exercise_of(cell_grade_id: object) -> tuple[str, Role] | None:
    """Exercise id and role of a cell, by its grade id; None where the id is not one of this form.

    That there is such an exercise is for the caller to know: an instructor's own ids may look alike.
    """
    found = _GRADE_ID.match(cell_grade_id) if isinstance(cell_grade_id, str) else None
    if not found:
        return None
    return f"{found[1]}/{found[2]}", "check" if found[3] else "solution"
