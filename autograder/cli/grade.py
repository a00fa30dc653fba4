"""`grade`: one exercise, several, or the next one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from autograder import progress as progress_file
from autograder.cli.desk import Desk, open_desk
from autograder.cli.drawing import drawing_of
from autograder.cli.options import AsJson, CourseFolder, Isolation, Jobs, jobs_for
from autograder.course import Exercise
from autograder.errors import UsageError
from autograder.progress import next_unfinished
from autograder.stub import write_atomic
from autograder.verdict import ExerciseVerdict, Verdict
from autograder.views.outline import show_progress
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
    from autograder.program import Program


def grade(
    *what: Annotated[
        str,
        Parameter(
            help="Exercises (vmap/pdf), units (vmap), names that are the only one of their kind (pdf), "
            "or paths of stubs."
        ),
    ],
    all_: Annotated[bool, Parameter(name="--all", negative="", help="Grade every exercise.")] = False,
    json: AsJson = False,
    junit: Annotated[
        Path | None, Parameter(metavar="FILE", help="Write the verdict to this file as JUnit XML too.")
    ] = None,
    submission: Annotated[
        Path | None,
        Parameter(
            metavar="PATH", help="Grade this folder, notebook or file, not the stubs; progress is left alone."
        ),
    ] = None,
    seed: Annotated[int, Parameter(metavar="N", help="What the inputs are made from. Default: 0.")] = 0,
    isolation: Isolation = None,
    jobs: Jobs = None,
    course: CourseFolder = None,
) -> int:
    if all_ and what:
        raise UsageError("--all grades every exercise, and names choose some. Use one or the other.")
    desk = open_desk(course)
    exercises = _submitted(desk, submission, what) if submission else _chosen(desk, what, all_)
    if not exercises:
        desk.notes.write(f"Every exercise is passed. {desk.screen.command('--all')} grades them all again.")
        return 0
    order = Order(desk, exercises, submission, seed, isolation, jobs_for(jobs, len(exercises)), silent=json)
    if not (what or all_ or submission or json):
        show_progress(desk.screen, desk.course, desk.places(desk.progress()))
        desk.screen.blank()
    verdict = _grade_one(order) if len(exercises) == 1 else _grade_several(order)
    _write_documents(desk, verdict, json, junit)
    return verdict.exit_code


@dataclass(frozen=True)
class Order:
    """What is to be graded, and how."""

    desk: Desk
    exercises: tuple[Exercise, ...]
    submission: Path | None
    seed: int
    isolation: str | None
    jobs: int
    silent: bool
    """Whether standard output belongs to a document."""

    def programs(self) -> Mapping[str, Program | None]:
        from autograder.submission import read_stubs, read_submission

        if self.submission is None:
            return read_stubs(self.exercises)
        return read_submission(self.submission, self.desk.course, self.exercises)

    def keep(self, verdict: ExerciseVerdict) -> Outlook:
        """Records the verdict, unless it is on somebody's submission, and looks at what comes next."""
        desk, exercise = self.desk, self.desk.course.exercise(verdict.id)
        if self.submission is not None:
            return Outlook(own=False)
        progress = desk.heed(progress_file.record(desk.course, [verdict]))
        return Outlook(next_unfinished(desk.course, progress, exercise), progress.of(exercise).hints)


def _submitted(desk: Desk, submission: Path, what: tuple[str, ...]) -> tuple[Exercise, ...]:
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


def _chosen(desk: Desk, what: tuple[str, ...], all_: bool) -> tuple[Exercise, ...]:
    if all_:
        return desk.course.exercises
    if what:
        return desk.exercises(what)
    following = next_unfinished(desk.course, desk.progress())
    return (following,) if following else ()


def _grade_one(order: Order) -> Verdict:
    from autograder.grading import Grader

    desk, (exercise,) = order.desk, order.exercises
    program = order.programs()[exercise.id]
    with Grader(desk.course, isolation=order.isolation) as grader:
        with waiting(desk.notes, exercise.id):
            verdict = grader.grade(exercise, program, seed=order.seed)
        outlook = order.keep(verdict)
        if not order.silent:
            show_verdict(desk.screen, exercise, verdict, outlook)
            show_isolation(desk.screen, grader.isolation, grader.isolation_missing)
            if drawing := drawing_of(desk.course, exercise, verdict, grader):
                show_picture(desk.screen, *drawing())
        return Verdict(desk.course.title, order.seed, grader.isolation, grader.isolation_missing, (verdict,))


def _grade_several(order: Order) -> Verdict:
    from autograder.grading import grade_many

    desk = order.desk
    verdict = grade_many(
        desk.course,
        order.programs(),
        seed=order.seed,
        isolation=order.isolation,
        jobs=order.jobs,
        on_verdict=_InOrder(order),
    )
    if not order.silent:
        show_tally(desk.screen, verdict)
        show_isolation(desk.screen, verdict.isolation, verdict.isolation_missing)
    return verdict


@dataclass
class _InOrder:
    """Takes verdicts from several threads, keeps each at once, and shows them in the order of the course."""

    order: Order
    waiting: dict[str, ExerciseVerdict] = field(default_factory=dict)
    shown: int = 0
    lock: Lock = field(default_factory=Lock)

    def __call__(self, verdict: ExerciseVerdict) -> None:
        with self.lock:
            self.order.keep(verdict)
            self.waiting[verdict.id] = verdict
            while not self.order.silent and (following := self._next_to_show()):
                show_brief(self.order.desk.screen, *following)
                self.shown += 1

    def _next_to_show(self) -> tuple[Exercise, ExerciseVerdict] | None:
        exercises: Sequence[Exercise] = self.order.exercises
        if self.shown == len(exercises):
            return None
        exercise = exercises[self.shown]
        verdict = self.waiting.get(exercise.id)
        return (exercise, verdict) if verdict else None


def _write_documents(desk: Desk, verdict: Verdict, json: bool, junit: Path | None) -> None:
    if junit is not None:
        from autograder.views.junit import render as render_junit

        try:
            write_atomic(junit, render_junit(verdict))
        except OSError as error:
            raise UsageError(f"--junit: {junit} can't be written: {error.strerror}.") from None
    if json:
        from autograder.views.json import render

        print(render(verdict))
