"""What a learner of a class gets: a page of feedback."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from autograder.course import Exercise
from autograder.verdict import ExerciseVerdict
from autograder.views.html import section, style_sheet, template
from autograder.views.text import number


@dataclass(frozen=True)
class _Card:
    """One exercise on the page."""

    anchor: str
    verdict: ExerciseVerdict
    section: Markup


def feedback_page(
    course: str,
    learner: str,
    verdicts: Sequence[tuple[Exercise, ExerciseVerdict]],
    total: float | None,
) -> str:
    """One learner's verdicts as one page that needs nothing else."""
    most = sum(verdict.max_score for _, verdict in verdicts)
    points = "Not all of it is graded yet" if total is None else f"{number(total)} of {number(most)} points"
    return template("feedback.html").render(
        course=course,
        learner=learner,
        points=points,
        cards=[_card(exercise, verdict) for exercise, verdict in verdicts],
        style=Markup(style_sheet() + style_sheet("learner")),
    )


def _card(exercise: Exercise, verdict: ExerciseVerdict) -> _Card:
    shown = Markup(section(exercise, verdict, heading="h3"))
    return _Card(f"{exercise.unit}-{exercise.name}", verdict, shown)
