"""`grade release`: the learners' bundle."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from autograder.cli.desk import open_desk
from autograder.cli.options import CourseFolder, Jobs, jobs_for
from autograder.views.screen import path_text


def release(
    folder: Annotated[
        Path, Parameter(help="Where the bundle goes: a new folder, or a bundle to be updated.")
    ],
    /,
    *,
    seeds: Annotated[
        list[int] | None,
        Parameter(
            consume_multiple=True,
            negative="",
            metavar="N",
            help="The seeds that learners can grade with, beside 0. Default: 1 to 4.",
        ),
    ] = None,
    jobs: Jobs = None,
    course: CourseFolder = None,
) -> int:
    """The command `grade release`."""
    from autograder.authoring.release import SEEDS, release

    desk = open_desk(course)
    chosen = tuple(seeds or SEEDS)
    amount = len(desk.course.exercises) * len({0, *chosen})
    release(desk.course, folder, seeds=chosen, jobs=jobs_for(jobs, 4 * amount), on_record=_counter(amount))
    desk.screen.write(path_text(folder), lead="The bundle is in ")
    desk.screen.write(
        "Hand out this folder: `pip install .` in it makes `grade` work. It holds no solutions."
    )
    return 0


def _counter(amount: int) -> Callable[[object, object], None]:
    """Shows on a terminal, in one line of standard error, how far it is."""
    numbers = count(1)

    def show(exercise: object, seed: object) -> None:
        if sys.stderr.isatty():
            print(f"\r{next(numbers)} of {amount} observed \r", end="", file=sys.stderr, flush=True)

    return show
