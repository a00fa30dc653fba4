"""`grade class`: all submissions of a class."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from autograder.classroom.addresses import Certificates
from autograder.cli.desk import open_desk
from autograder.cli.options import CourseFolder, Isolation, Jobs, jobs_for
from autograder.course import Course
from autograder.errors import UsageError
from autograder.views.gradebook import class_progress, show_class, show_skipped
from autograder.views.terminal import show_isolation

if TYPE_CHECKING:
    from autograder.classroom.workers import Workers

Certificate = Annotated[
    Path | None,
    Parameter(metavar="FILE", help="For a scheduler at tls://, PEM. Default: as Dask is configured."),
]


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
    scheduler: Annotated[
        str | None,
        Parameter(metavar="ADDRESS", help="Grade on the workers of a Dask cluster, as in tls://HOST:8786."),
    ] = None,
    tls_ca: Certificate = None,
    tls_cert: Certificate = None,
    tls_key: Certificate = None,
    course: CourseFolder = None,
) -> int:
    """The command `grade class`."""
    from autograder.classroom.batch import attempted, run_class
    from autograder.classroom.folder import open_folder, write_folder
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
    certificates = Certificates(tls_ca, tls_cert, tls_key)
    if scheduler is None:
        amount = 4 * len(found.handed) * len(exercises)
        chosen = _threads(desk.course, isolation, unsafe, jobs_for(jobs, amount), certificates)
    else:
        chosen = _cluster(desk.course, isolation, unsafe, jobs, certificates, scheduler)
    with chosen as workers, Store(path) as store:
        if fresh:
            store.clear()
        with class_progress(desk.notes) as progress:
            about = run_class(desk.course, found.handed, exercises, store, workers, seed, progress)
        learners = [one.learner for one in found.handed]
        report = write_folder(out, about, store, learners, found.skipped, moodle=moodle, canvas=canvas)
    show_class(desk.screen, out, report)
    show_isolation(desk.screen, about.isolation, about.isolation_missing)
    return 3 if report["ungraded"] else 0


def _threads(
    course: Course, isolation: str | None, unsafe: bool, jobs: int, certificates: Certificates
) -> AbstractContextManager[Workers]:
    from autograder.classroom.workers import LocalWorkers

    if certificates != Certificates():
        raise UsageError("--tls-ca, --tls-cert and --tls-key belong to --scheduler tls://HOST:PORT.")
    return LocalWorkers(course, isolation, jobs=jobs, unsafe=unsafe)


def _cluster(
    course: Course,
    isolation: str | None,
    unsafe: bool,
    jobs: int | None,
    certificates: Certificates,
    scheduler: str,
) -> AbstractContextManager[Workers]:
    try:
        from autograder.classroom.cluster import ClusterWorkers
    except ModuleNotFoundError as error:
        raise UsageError(
            f"--scheduler needs {error.name}: pip install 'jax-course[cluster]', on every machine."
        ) from None
    if jobs is not None:
        raise UsageError(
            "--jobs is about this machine. On a cluster, `dask worker --nthreads` says how many."
        )
    return ClusterWorkers(course, scheduler, certificates, isolation, unsafe=unsafe)
