"""`grade build`, `new`, `validate`: what an author of exercises needs."""

from __future__ import annotations

import json as json_text
import sys
from collections.abc import Callable
from itertools import count
from typing import Annotated

from cyclopts import Parameter

from autograder.cli.desk import open_desk
from autograder.cli.options import AsJson, CourseFolder, Jobs, jobs_for
from autograder.views.screen import path_text
from autograder.views.workshop import show_changes, show_report


def build(
    *,
    check: Annotated[bool, Parameter(negative="", help="Write nothing; report what is out of date.")] = False,
    strict: Annotated[
        bool, Parameter(negative="", help="With --check: an edited stub is an error too.")
    ] = False,
    course: CourseFolder = None,
) -> int:
    """The command `grade build`."""
    from autograder import authoring

    desk = open_desk(course)
    changes = authoring.build(desk.course, check=check)
    show_changes(desk.screen, [(change.path, change.kind) for change in changes])
    wrong = {"stale", "edited"} if strict else {"stale"}
    failed = any(change.kind in wrong for change in changes)
    if not changes:
        desk.screen.write("All generated files are up to date.")
    return 1 if failed else 0


def new(
    what: Annotated[str, Parameter(help="UNIT/NAME of it, as in vmap/pdf.")],
    /,
    *,
    course: CourseFolder = None,
) -> int:
    """The command `grade new`."""
    from autograder import authoring

    desk = open_desk(course)
    folder = authoring.new_exercise(desk.course, what)
    desk.screen.write(path_text(folder), lead="The exercise begins in ")
    desk.screen.write(
        f"Fill it in, then {desk.screen.command('build')} and {desk.screen.command('validate', what)}."
    )
    return 0


def validate(
    *what: Annotated[str, Parameter(help="Exercises or units. Default: all.")],
    json: AsJson = False,
    seeds: Annotated[
        list[int] | None,
        Parameter(consume_multiple=True, negative="", metavar="N", help="Grade on each of these seeds."),
    ] = None,
    jobs: Jobs = None,
    course: CourseFolder = None,
) -> int:
    """The command `grade validate`."""
    from autograder import authoring

    desk = open_desk(course)
    exercises = desk.exercises(what) if what else desk.course.exercises
    report = authoring.validate(
        desk.course,
        exercises,
        seeds=tuple(seeds or (0,)),
        jobs=jobs_for(jobs, 4 * len(exercises)),
        on_program=_counter(),
    )
    if json:
        print(json_text.dumps(report.to_json(), indent=2, ensure_ascii=False))
    else:
        show_report(desk.screen, report.rows, report.errors, report.cached)
    return 1 if report.errors else 0


def _counter() -> Callable[[object], None]:
    """Shows on a terminal, in one line of standard error, how many programs are done."""
    numbers = count(1)

    def show(row: object) -> None:
        if sys.stderr.isatty():
            print(f"\r{next(numbers)} programs done \r", end="", file=sys.stderr, flush=True)

    return show
