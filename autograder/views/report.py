"""The page on a class, for who teaches it: one file that needs no network, and only for sorting and searching a script.

The script is ours alone: a policy in the page's head names its hash, and no other runs, whatever stands in the text.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from markupsafe import Markup

from autograder.course import Exercise
from autograder.verdict import ExerciseVerdict, Status
from autograder.views.distribution import Distribution, distribution
from autograder.views.html import script, style_sheet, template
from autograder.views.text import count, number

_SHOWN = 10
"""So many exercises, mistakes and unknown failures are shown at once; the others can be unfolded."""
_GROUPS = 100
"""So many groups of failures that nobody knows, and programs to be graded by hand, are on the page; `report.json` has
all of them."""
_EMPTY = (Status.MISSING, Status.NOT_ATTEMPTED)


class Cell(NamedTuple):
    """What a learner has for an exercise: a kind, which is its colour, and a text that says the same."""

    kind: str
    text: str


@dataclass(frozen=True)
class Row:
    """A learner in the table of the class: text, which takes less room than the verdicts that it was made of."""

    name: str
    page: str
    """The address of the learner's page of feedback, from where the report is."""
    html: Markup


def row(
    learner: str,
    page: str,
    total: float | None,
    verdicts: Mapping[str, ExerciseVerdict],
    exercises: Sequence[Exercise],
) -> Row:
    """The row of a learner, with a cell for each of the exercises.

    Args:
      total: the learner's points; None while something is to be graded by hand.
    """
    first = Cell("by-hand", "?") if total is None else Cell("total", number(total))
    cells = [first, *(_cell(verdicts.get(exercise.id)) for exercise in exercises)]
    return Row(
        learner, page, Markup(template("learner_row.html").render(name=learner, page=page, cells=cells))
    )


def _cell(verdict: ExerciseVerdict | None) -> Cell:
    if verdict is None or verdict.status in _EMPTY:
        return Cell("empty", "–")
    if verdict.score is None:
        return Cell("by-hand", "?")
    kind = "full" if verdict.passed else "part" if verdict.score else "none"
    return Cell(kind, number(verdict.score))


def report_page(
    report: Mapping[str, Any],
    rows: Sequence[Row],
    exercises: Sequence[Exercise],
    totals: Sequence[float],
) -> str:
    """The report on a class (the document of `report.json`) as a page.

    Args:
      rows: a row a learner, with a cell for each of `exercises`.
      totals: the points of those whose programs are all graded.
    """
    mistakes = _by_count(report, "mistakes")
    groups = _by_count(report, "unrecognised")
    return template("class.html").render(
        report=report,
        lead=_lead(report),
        picture=_picture(report, totals),
        mistakes=mistakes,
        groups=groups[:_GROUPS],
        left_out=len(groups) - _GROUPS,
        shown=_SHOWN,
        most=_GROUPS,
        exercises=exercises,
        rows=rows,
        pages={row.name: row.page for row in rows},
        style=Markup(style_sheet() + style_sheet("learner") + style_sheet("class")),
        script=Markup(script("class")),
        script_hash=_hash(),
    )


@cache
def _hash() -> str:
    """What a browser compares the script with before it runs it."""
    return base64.b64encode(hashlib.sha256(script("class").encode()).digest()).decode()


def _by_count(report: Mapping[str, Any], kind: str) -> list[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Each exercise's items of a kind with their exercise, the most frequent of the class first."""
    found = [(exercise, item) for exercise in report["exercises"] for item in exercise[kind]]
    return sorted(found, key=lambda pair: -pair[1]["count"])


def _picture(report: Mapping[str, Any], totals: Sequence[float]) -> Distribution | None:
    if not totals or not report["max_score"]:
        return None
    return distribution(totals, report["max_score"])


def _lead(report: Mapping[str, Any]) -> str:
    learners = count(report["learners"], "learner")
    scores = report["scores"]
    if not scores:
        return f"{learners}."
    mean, median, low, high = (number(scores[name]) for name in ("mean", "median", "lowest", "highest"))
    of = f"Of {number(report['max_score'])} points they have"
    return f"{learners}. {of} {mean} in the mean and {median} in the median, from {low} to {high}."
