"""`grade`: one exercise, several, or the next one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from autograder.cli.options import AsJson, CourseFolder, Isolation, Jobs, jobs_for
from autograder.errors import UsageError


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
    html: Annotated[
        Path | None, Parameter(metavar="FILE", help="Write a page to this file too, to look at in a browser.")
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
    # Here, not above: every other command has this one's parameters, and needs nothing else of it.
    from autograder.cli.desk import open_desk
    from autograder.cli.documents import print_json, write_junit, write_page
    from autograder.cli.order import Order, carry_out, chosen, submitted
    from autograder.progress import Progress
    from autograder.views.screen import path_text

    if all_ and what:
        raise UsageError("--all grades every exercise, and names choose some. Use one or the other.")
    desk = open_desk(course)
    before = Progress() if submission else desk.progress()
    exercises = submitted(desk, submission, what) if submission else chosen(desk, before, what, all_)
    if not exercises:
        desk.notes.write(f"Every exercise is passed. {desk.screen.command('--all')} grades them all again.")
        return 0
    order = Order(
        desk,
        before,
        exercises,
        submission,
        seed,
        isolation,
        jobs_for(jobs, len(exercises)),
        named=bool(what or all_),
        silent=json,
        illustrated=html is not None,
    )
    graded = carry_out(order)
    if junit is not None:
        write_junit(junit, graded.verdict)
    if html is not None:
        write_page(html, desk, graded.verdict, graded.pictures, own=submission is None)
        if not json:
            desk.screen.write(path_text(html), lead="The page: ")
    if json:
        print_json(graded.verdict)
    return graded.verdict.exit_code
