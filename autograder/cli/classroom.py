"""`grade class`: all submissions of a class."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from autograder.cli.desk import open_desk
from autograder.cli.options import CourseFolder, Isolation, Jobs, jobs_for
from autograder.errors import UsageError
from autograder.views.gradebook import class_progress, show_class, show_skipped
from autograder.views.terminal import show_isolation


def grade_class(
    submissions: Annotated[
        Path,
        Parameter(
            help="A folder with a folder or zip file for each learner, nbgrader's folder, "
            "or the zip file that Moodle or Canvas gives you."
        ),
    ],
    /,
    *what: Annotated[
        str,
        Parameter(help="Exercises or units that count. Default: those that somebody did something for."),
    ],
    out: Annotated[
        Path,
        Parameter(
            metavar="DIR", help="Where grades, feedback and the report go; what is there is not graded again."
        ),
    ],
    jobs: Jobs = None,
    seed: Annotated[
        int | None,
        Parameter(metavar="N", help="What the inputs are made from. Default: a secret one, kept in DIR."),
    ] = None,
    fresh: Annotated[
        bool, Parameter(negative="", help="Forget what is in DIR, the seed too, and grade everything.")
    ] = False,
    unsafe: Annotated[
        bool,
        Parameter(
            negative="", help="Grade even where programs cannot be kept from your files and processes."
        ),
    ] = False,
    moodle: Annotated[
        bool, Parameter(negative="", help="Write DIR/moodle.csv too, a grading worksheet to be uploaded.")
    ] = False,
    canvas: Annotated[
        str | None,
        Parameter(
            metavar="COLUMN",
            help="Write DIR/canvas.csv too, to be imported; COLUMN is the assignment's heading there.",
        ),
    ] = None,
    isolation: Isolation = None,
    course: CourseFolder = None,
) -> int:
    """The command `grade class`."""
    from autograder.classroom.batch import attempted, run_class
    from autograder.classroom.folder import open_folder, write_folder
    from autograder.classroom.grading import Graders
    from autograder.classroom.intake import read_class
    from autograder.classroom.store import Store

    desk = open_desk(course)
    desk.course.insist_on_solutions("`grade class`")
    found = read_class(submissions, desk.course)
    exercises = desk.exercises(what) if what else attempted(desk.course, found.handed)
    if not found.handed or not exercises:
        show_skipped(desk.notes, [(item.name, item.why) for item in found.skipped])
        raise UsageError(f"{submissions} holds nothing that could be graded.")
    path = open_folder(out, submissions)
    workers = jobs_for(jobs, 4 * len(found.handed) * len(exercises))
    with Graders(desk.course, isolation, unsafe=unsafe) as graders, Store(path) as store:
        if fresh:
            store.clear()
        with class_progress(desk.notes) as progress:
            about = run_class(desk.course, found.handed, exercises, store, graders, seed, workers, progress)
        learners = [one.learner for one in found.handed]
        report = write_folder(out, about, store, learners, found.skipped, moodle=moodle, canvas=canvas)
    show_class(desk.screen, out, report)
    show_isolation(desk.screen, about.isolation, about.isolation_missing)
    return 3 if report["ungraded"] else 0
