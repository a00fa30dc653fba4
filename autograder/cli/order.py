"""What is to be graded, and the grading of it: one exercise, or several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from autograder import progress as progress_file
from autograder.cli.desk import Desk
from autograder.cli.drawing import Drawn, drawing_of
from autograder.cli.greeting import greet
from autograder.cli.outlook import keep, milestone
from autograder.course import Exercise
from autograder.errors import UsageError
from autograder.progress import Progress, next_unfinished
from autograder.recorded.about import insist_on_seed
from autograder.verdict import ExerciseVerdict, Verdict
from autograder.views.summary import show_milestone
from autograder.views.terminal import (
    Outlook,
    show_brief,
    show_isolation,
    show_picture,
    show_tally,
    show_verdict,
)
from autograder.views.waiting import waiting

if TYPE_CHECKING:
    from autograder.grading import Grader
    from autograder.program import Program


@dataclass(frozen=True)
class Order:
    """What is to be graded, and how."""

    desk: Desk
    before: Progress
    exercises: tuple[Exercise, ...]
    submission: Path | None
    seed: int
    isolation: str | None
    jobs: int
    named: bool
    """Whether somebody said what; else it is the next unfinished exercise."""
    silent: bool
    """Whether standard output belongs to a document."""
    illustrated: bool
    """Whether a page is wanted, with a picture of every exercise that has one."""

    @property
    def is_looked_at(self) -> bool:
        """Whether the picture of one exercise is to be drawn, which takes a second: piped, nobody looks at it."""
        return self.illustrated or (not self.silent and self.desk.screen.console.is_terminal)

    def programs(self) -> Mapping[str, Program | None]:
        from autograder.submission import read_stubs, read_submission

        if self.submission is None:
            return read_stubs(self.exercises)
        return read_submission(self.submission, self.desk.course, self.exercises)

    def keep(self, verdict: ExerciseVerdict) -> Outlook:
        """Records the verdict, unless it is on somebody's submission, and looks at what lies round it."""
        return Outlook(own=False) if self.submission is not None else keep(self.desk, verdict, self.before)


@dataclass(frozen=True)
class Graded:
    """What the documents are written from."""

    verdict: Verdict
    pictures: Mapping[str, Drawn]


def carry_out(order: Order) -> Graded:
    """Grades, and shows the verdicts unless the order is silent."""
    return _one(order) if len(order.exercises) == 1 else _several(order)


def submitted(desk: Desk, submission: Path, what: tuple[str, ...]) -> tuple[Exercise, ...]:
    """The exercises named; by default all, or those of a notebook."""
    exercises = desk.exercises(what) if what else desk.course.exercises
    if what or submission.suffix != ".ipynb" or not submission.is_file():
        return exercises
    from autograder.submission import read_submission

    programs = read_submission(submission, desk.course, exercises)
    held = tuple(exercise for exercise in exercises if programs[exercise.id])
    if not held:
        raise UsageError(f"{submission} holds no exercise of this course.")
    return held


def chosen(desk: Desk, progress: Progress, what: tuple[str, ...], all_: bool) -> tuple[Exercise, ...]:
    """The exercises named, or all; by default the next unfinished one, if there is one."""
    if all_:
        return desk.course.exercises
    if what:
        return desk.exercises(what)
    following = next_unfinished(desk.course, progress)
    return (following,) if following else ()


def _one(order: Order) -> Graded:
    from autograder.grading import Grader

    desk, (exercise,) = order.desk, order.exercises
    insist_on_seed(exercise, order.seed)
    program, pictures = order.programs()[exercise.id], dict[str, Drawn]()
    with Grader(desk.course, isolation=order.isolation) as grader:
        if order.submission is None and not order.silent:
            greet(desk, order.before, named=order.named)
        with waiting(desk.notes, exercise.id):
            verdict = grader.grade(exercise, program, seed=order.seed)
        outlook = order.keep(verdict)
        if not order.silent:
            show_verdict(desk.screen, exercise, verdict, outlook)
            show_isolation(desk.screen, grader.isolation, grader.isolation_missing)
        if order.is_looked_at and (drawing := drawing_of(desk.course, exercise, verdict, grader)):
            pictures[exercise.id] = drawn = drawing()
            if not order.silent:
                show_picture(desk.screen, drawn.path, drawn.words)
        whole = Verdict(desk.course.title, order.seed, grader.isolation, grader.isolation_missing, (verdict,))
    return Graded(whole, pictures)


def _several(order: Order) -> Graded:
    from autograder.grading import grade_many

    desk, in_order = order.desk, _InOrder(order)
    verdict = grade_many(
        desk.course,
        order.programs(),
        seed=order.seed,
        isolation=order.isolation,
        jobs=order.jobs,
        on_verdict=in_order,
    )
    if not order.silent:
        if order.submission is None and (done := milestone(desk.course, order.before, desk.progress())):
            show_milestone(desk.screen, done)
        show_tally(desk.screen, verdict)
        show_isolation(desk.screen, verdict.isolation, verdict.isolation_missing)
    return Graded(verdict, in_order.pictures)


@dataclass
class _InOrder:
    """Takes verdicts from several threads, keeps each at once, and shows them in the order of the course."""

    order: Order
    waiting: dict[str, ExerciseVerdict] = field(default_factory=dict)
    pictures: dict[str, Drawn] = field(default_factory=dict)
    shown: int = 0
    lock: Lock = field(default_factory=Lock)

    def __call__(self, verdict: ExerciseVerdict, grader: Grader) -> None:
        with self.lock:
            if self.order.submission is None:
                self.order.desk.heed(progress_file.record(self.order.desk.course, [verdict]))
            self.waiting[verdict.id] = verdict
            while not self.order.silent and (following := self._next_to_show()):
                show_brief(self.order.desk.screen, *following)
                self.shown += 1
        if self.order.illustrated:
            self._draw(verdict, grader)

    def _draw(self, verdict: ExerciseVerdict, grader: Grader) -> None:
        course = self.order.desk.course
        if drawing := drawing_of(course, course.exercise(verdict.id), verdict, grader):
            self.pictures[verdict.id] = drawing()

    def _next_to_show(self) -> tuple[Exercise, ExerciseVerdict] | None:
        exercises: Sequence[Exercise] = self.order.exercises
        if self.shown == len(exercises):
            return None
        exercise = exercises[self.shown]
        verdict = self.waiting.get(exercise.id)
        return (exercise, verdict) if verdict else None
