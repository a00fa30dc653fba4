"""Grades in the forms that Moodle and Canvas import. Both know a learner by the number in their own file names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autograder.views.table import csv_text

_NUMBERED = re.compile(r"(?P<name>.+)_(?P<number>\d+)")

Totals = Sequence[tuple[str, float | None]]
"""Learners with their points; None while something is to be graded by hand."""


def moodle_csv(totals: Totals) -> str:
    """For "Upload grading worksheet" of an assignment."""
    rows = [[f"Participant {number}", name, total] for name, number, total in _numbered(totals)]
    return csv_text(["Identifier", "Full name", "Grade"], rows)


def canvas_csv(totals: Totals, column: str) -> str:
    """For "Import" in the gradebook; `column` is the assignment's heading there, as in `Homework 3 (4711)`."""
    rows = [[name, int(number), "", "", "", total] for name, number, total in _numbered(totals)]
    return csv_text(["Student", "ID", "SIS User ID", "SIS Login ID", "Section", column], rows)


def _numbered(totals: Totals) -> Iterator[tuple[str, str, float]]:
    """Name, number and points of those who have both."""
    for learner, total in totals:
        found = _NUMBERED.fullmatch(learner)
        if found and total is not None:
            yield found["name"], found["number"], total
