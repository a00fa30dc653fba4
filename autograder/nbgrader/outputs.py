"""A verdict as the outputs of a grade cell, in the form from which nbgrader reads the points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nbformat import NotebookNode, v4

from autograder.course import Exercise
from autograder.verdict import CheckResult, ExerciseVerdict, Status
from autograder.views.html import fragment
from autograder.views.terminal import plain

_UNGRADED = "The grader failed on this one, not you. Your instructor looks at it."


def points_of(verdict: ExerciseVerdict, points: float) -> float | None:
    """What a verdict earns in a cell that is worth `points`; None where it could not be graded."""
    if verdict.score is None:
        return None
    if verdict.max_score == points:
        return verdict.score
    if not verdict.max_score:
        return points if verdict.passed else 0.0
    return min(points, verdict.score * points / verdict.max_score)


def outputs_of(
    exercise: Exercise, verdict: ExerciseVerdict, points: float, count: int, notes: Sequence[str] = ()
) -> list[NotebookNode]:
    """What a learner reads, then what nbgrader reads: a plain float, or an error where that is no points."""
    told = for_learners(verdict)
    earned = points_of(verdict, points)
    page = f'<div class="tex2jax_ignore mathjax_ignore">{fragment(exercise, told, notes=notes)}</div>'
    shown = v4.new_output("display_data", data={"text/html": page, "text/plain": plain(told)})
    if earned or (earned is not None and verdict.passed):
        return [
            shown,
            v4.new_output("execute_result", data={"text/plain": repr(earned)}, execution_count=count),
        ]
    said = f"{verdict.status}: 0 of {points:g} points" if earned is not None else "no points yet"
    return [shown, v4.new_output("error", ename=str(verdict.status), evalue=said, traceback=[said])]


def is_scored(cell: NotebookNode) -> bool:
    """Whether a grade cell's outputs say how many points it earned: silence is not full marks."""
    last = cell.outputs[-1] if cell.outputs else None
    if last is None or last.output_type not in ("execute_result", "error"):
        return False
    return last.get("ename") != Status.UNGRADED


def for_learners(verdict: ExerciseVerdict) -> ExerciseVerdict:
    """The verdict without what learners are not to see: details of hidden checks, and the grader's own faults."""
    ungraded = verdict.status is Status.UNGRADED
    return replace(
        verdict,
        checks=tuple(_bare(check) if check.hidden or ungraded else check for check in verdict.checks),
        message=_UNGRADED if ungraded else verdict.message,
    )


def _bare(check: CheckResult) -> CheckResult:
    return replace(check, message=None, call=None, got=None, expected=None)
