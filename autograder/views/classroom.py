"""What a class gets to see: a page of feedback for each learner, and the report for who teaches them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from autograder.course import Exercise
from autograder.verdict import ExerciseVerdict
from autograder.views.html import section, style_sheet, template
from autograder.views.text import number


def feedback_page(
    course: str,
    learner: str,
    verdicts: Sequence[tuple[Exercise, ExerciseVerdict]],
    total: float | None,
) -> str:
    """One learner's verdicts as one page that needs nothing else."""
    most = sum(verdict.max_score for _, verdict in verdicts)
    points = "Not all of it is graded yet" if total is None else f"{number(total)} of {number(most)} points"
    sections = [section(exercise, verdict) for exercise, verdict in verdicts]
    return template("feedback.html").render(
        course=course,
        learner=learner,
        points=points,
        sections=sections,
        style=style_sheet(),
        page_style=style_sheet("page"),
    )


def report_page(report: Mapping[str, Any]) -> str:
    """The report on a class (the document of `report.json`) as one page that needs nothing else."""
    return template("class.html").render(report=report, style=style_sheet(), page_style=style_sheet("page"))
