"""The page of `grade --html`: how far one has come, what was graded now, and what comes next, in one file.

It needs no network and no script; a policy in its head forbids both, whatever stands in the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from autograder.course import Course, Exercise
from autograder.verdict import ExerciseVerdict, Reason, Status, Verdict
from autograder.views.html import Picture, section, style_sheet, template
from autograder.views.outline import Place
from autograder.views.text import count, number
from autograder.views.words import isolation_words


@dataclass(frozen=True)
class Surroundings:
    """What lies round a verdict, for its page."""

    places: Mapping[str, Place]
    """How the exercises stand that the progress is over, by id: all of the course, or those graded."""
    pictures: Mapping[str, Picture | str] = field(default_factory=dict)
    """The pictures by the id of the exercise, or in words why there is none."""
    following: Exercise | None = None
    """What comes next; None when nothing is left."""
    own: bool = True
    """Whether it is on the learner's own stubs, so that there is something to do next."""


@dataclass(frozen=True)
class _Row:
    """A unit in the progress; its exercises are listed where one of them is on the page."""

    title: str
    passed: int
    total: int
    items: tuple[_Item, ...]


@dataclass(frozen=True)
class _Item:
    exercise: Exercise
    status: Status
    anchor: str | None


@dataclass(frozen=True)
class _Card:
    """One graded exercise: its section, and what the learner may read beneath."""

    anchor: str
    exercise: Exercise
    passed: bool
    section: Markup
    hints: tuple[str, ...]


def render(course: Course, verdict: Verdict, around: Surroundings) -> str:
    """The document, as text."""
    graded = [(course.exercise(item.id), item) for item in verdict.exercises]
    untouched = [exercise for exercise, item in graded if len(graded) > 1 and item.reason == Reason.UNTOUCHED]
    cards = [_card(exercise, item, around) for exercise, item in graded if exercise not in untouched]
    rows = _rows(course, around.places, {card.exercise.id for card in cards})
    return template("learner.html").render(
        course=course,
        verdict=verdict,
        around=around,
        style=Markup(style_sheet() + style_sheet("learner")),
        rows=rows,
        passed=sum(row.passed for row in rows),
        total=sum(row.total for row in rows),
        cards=cards,
        untouched=untouched,
        summary=_summary(verdict),
        made_by=_made_by(verdict),
    )


def _rows(course: Course, places: Mapping[str, Place], shown: set[str]) -> list[_Row]:
    rows = []
    for unit in course.units:
        counted = [exercise for exercise in unit.exercises if exercise.id in places]
        passed = sum(places[exercise.id].passed for exercise in counted)
        items = tuple(
            _Item(exercise, _status(places[exercise.id]), _anchor(exercise) if exercise.id in shown else None)
            for exercise in counted
        )
        listed = items if any(item.anchor for item in items) else ()
        rows.append(_Row(unit.title, passed, len(counted), listed))
    return [row for row in rows if row.total]


def _status(place: Place) -> Status:
    if place.passed:
        return Status.PASSED
    return Status.FAILED if place.tried else Status.NOT_ATTEMPTED


def _card(exercise: Exercise, verdict: ExerciseVerdict, around: Surroundings) -> _Card:
    picture = around.pictures.get(exercise.id)
    drawn, notes = (None, [picture]) if isinstance(picture, str) else (picture, [])
    taken = around.places.get(exercise.id, Place()).hints
    return _Card(
        _anchor(exercise),
        exercise,
        verdict.passed,
        Markup(section(exercise, verdict, drawn, notes, heading="h3")),
        exercise.hints[:taken],
    )


def _anchor(exercise: Exercise) -> str:
    return f"{exercise.unit}-{exercise.name}"


def _summary(verdict: Verdict) -> str:
    graded = verdict.exercises
    passed = f"{sum(item.passed for item in graded)} of {count(len(graded), 'exercise')} passed"
    scores = [item.score for item in graded if item.score is not None]
    if len(scores) < len(graded):
        return f"{passed}; {len(graded) - len(scores)} could not be graded."
    return f"{passed}, {number(sum(scores))} of {number(sum(item.max_score for item in graded))} points."


def _made_by(verdict: Verdict) -> str:
    words = isolation_words(verdict.isolation, verdict.isolation_missing)
    return f"Graded with seed {verdict.seed}. {words}"
