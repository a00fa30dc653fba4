"""`check`: the cells that were run, graded in a judge process of its own."""

from __future__ import annotations

import atexit
import os
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from autograder.course import Course, Exercise, find_root, grading_root, load
from autograder.errors import AutograderError, GraderError, UsageError
from autograder.grading import Grader, not_run
from autograder.grading.cache import cache_folder
from autograder.live.history import notebook_of
from autograder.live.objects import grade_objects, objects_of
from autograder.live.result import Result
from autograder.notebooks.reading import programs_in
from autograder.pictures import draw, to_draw
from autograder.progress import next_unfinished, record
from autograder.verdict import ExerciseVerdict, Reason, Status
from autograder.views.html import Picture
from autograder.views.words import isolation_words

COURSE = "GRADE_COURSE"
"""The environment variable that names the course's folder where it is not to be found from here."""

_LIVE = (
    "Isolation: none. No cell that was run holds the source, so the live objects of this kernel were called: "
    "their values count, and how they are made was not looked at."
)
_NOTHING = "No cell that was run defines it: run the cell with your answer first."


def check(what: str, *, course: str | os.PathLike[str] | None = None) -> Result:
    """Grades one exercise by the cells that were run in this kernel, and shows what came of it.

    Args:
      what: an exercise, as `"vmap/pdf"`, or its name alone where no other bears it.
      course: the course's folder; by default the nearest one upward, or the installed one.

    Raises:
      UsageError: there is no such exercise or no course; shown as one line, without a traceback.
      GraderError: the grader failed, so there is no score.
    """
    try:
        root = _root(course)
        return _check(what, root, own=_is_workspace(root))
    except AutograderError as error:
        raise _shown(error) from None


def _check(what: str, root: Path, *, own: bool) -> Result:
    """The result; where the course's folder is the learner's own, their progress is kept there as well."""
    grader = _grader(root)
    exercise, shell = _one(grader.course, what), _shell()
    program = programs_in(notebook_of(shell.history_manager.input_hist_raw), [exercise])[exercise.id]
    if program is not None:
        verdict = grader.grade(exercise, program)
        notes = [
            *(_outlook(grader.course, exercise, verdict) if own else ()),
            isolation_words(grader.isolation, grader.isolation_missing),
        ]
    elif objects_of(exercise, shell.user_ns):
        verdict, notes = grade_objects(grader, exercise, shell.user_ns), [_LIVE]
    else:
        verdict, notes = not_run(exercise, Status.NOT_ATTEMPTED, Reason.UNTOUCHED, None), [_NOTHING]
    if verdict.status is Status.UNGRADED:
        raise GraderError(f"{exercise.id} could not be graded, and that is not your fault: {verdict.message}")
    result = Result(exercise, verdict, notes, _picture(exercise, verdict, grader))
    if not hasattr(shell, "kernel"):
        print(result.text)  # a terminal shows no HTML
    return result


def _outlook(course: Course, exercise: Exercise, verdict: ExerciseVerdict) -> list[str]:
    """Keeps the progress, and says after a pass what was learned and what comes next."""
    progress = record(course, [verdict])
    if not verdict.passed:
        return []
    following = next_unfinished(course, progress, exercise)
    then = (
        f"Next: {following.id}, {following.title}."
        if following
        else "Every exercise of the course is passed."
    )
    return [*([f"What you learned: {exercise.learned}"] if exercise.learned else []), then]


def _is_workspace(root: Path) -> bool:
    """Whether one is working in the course's own folder: not in one that was named, or installed."""
    try:
        return find_root(Path.cwd()).resolve() == root.resolve()
    except UsageError:
        return False


def _root(course: str | os.PathLike[str] | None) -> Path:
    named = course or os.environ.get(COURSE)
    return Path(named) if named else grading_root(Path.cwd())


@cache
def _grader(root: Path) -> Grader:
    """One judge process for a course as long as the kernel lives."""
    grader = Grader(load(root))
    atexit.register(grader.close)
    return grader


def _one(course: Course, what: str) -> Exercise:
    found = course.find(what)
    if len(found) != 1:
        raise UsageError(f"`{what}` is a whole unit. Name one exercise of it, as in `{found[0].id}`.")
    return found[0]


def _shell() -> Any:
    from IPython.core.getipython import get_ipython

    shell = get_ipython()
    if shell is None:
        raise UsageError("`check` grades the cells of a notebook, and this is none. Run `grade` instead.")
    return shell


def _shown(error: AutograderError) -> AutograderError:
    """The error as IPython shows it: in one line, without a traceback."""
    error._render_traceback_ = lambda: [str(error)]  # type: ignore[attr-defined]
    return error


def _picture(exercise: Exercise, verdict: ExerciseVerdict, grader: Grader) -> Picture | None:
    observed = to_draw(exercise, verdict, grader)
    if observed is None:
        return None
    with TemporaryDirectory() as folder:
        path = Path(folder) / "picture.png"
        try:
            words = draw(exercise, observed, path, cache_folder())
        except GraderError:
            return None
        return Picture(path.read_bytes(), words)
