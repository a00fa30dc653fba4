"""The folder that a class's grades are written to: what is in it is read from the gradebook, each time whole."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from autograder.atomic import write_atomic
from autograder.classroom.batch import About
from autograder.classroom.filenames import file_names
from autograder.classroom.handed import Skipped
from autograder.classroom.platforms import Totals, canvas_csv, moodle_csv
from autograder.classroom.report import Report, total_score
from autograder.classroom.store import Store
from autograder.course import Exercise
from autograder.errors import UsageError
from autograder.verdict import ExerciseVerdict, Status, Verdict
from autograder.views import json as json_view
from autograder.views.classroom import feedback_page
from autograder.views.report import report_page, row
from autograder.views.table import csv_text

STORE = "class.db"
_BY_HAND = "It could not be graded by the grader, and is graded by hand."


def open_folder(folder: Path, submissions: Path) -> Path:
    """The gradebook's place in the folder for a class's grades, which is made where there is none.

    Raises:
      UsageError: the folder holds other things, lies among the submissions, or cannot be made.
    """
    if submissions.is_dir() and folder.resolve().is_relative_to(submissions.resolve()):
        raise UsageError(f"--out {folder} lies among the submissions. Name a folder elsewhere.")
    try:
        if folder.exists() and not (folder / STORE).exists() and any(folder.iterdir()):
            raise UsageError(
                f"--out {folder} holds other things. Name a new folder, or that of an earlier run."
            )
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"--out {folder} cannot be used: {error.strerror}.") from None
    return folder / STORE


def write_folder(
    folder: Path,
    about: About,
    store: Store,
    learners: Sequence[str],
    skipped: Sequence[Skipped],
    *,
    moodle: bool = False,
    canvas: str | None = None,
) -> dict[str, Any]:
    """Writes grades, verdicts, feedback and report; gives the report.

    Args:
      moodle: whether the grades are written in Moodle's form too.
      canvas: the heading of the assignment in Canvas, where they are written in its form too.

    Raises:
      UsageError: something cannot be written.
    """
    names = file_names(learners)
    report = Report(about.exercises)
    totals, grades, rows = [], [], []
    try:
        for learner, verdicts in store.verdicts():
            total = total_score(verdicts.values())
            _write(folder / "verdicts" / f"{names[learner]}.json", _document(about, verdicts))
            _write(folder / "feedback" / f"{names[learner]}.html", _feedback(about, learner, verdicts))
            report.add(learner, verdicts)
            totals.append((learner, total))
            grades.append([learner, total, *_scores(about.exercises, verdicts)])
            page = f"feedback/{quote(names[learner])}.html"
            rows.append(row(learner, page, total, verdicts, about.exercises))
        for kind, ending in (("verdicts", "json"), ("feedback", "html")):
            _remove_others(folder / kind, {f"{name}.{ending}" for name in names.values()})
        document = {"course": about.course.title, **report.document(skipped)}
        for name, text in _tables(about, totals, grades, moodle, canvas).items():
            _write(folder / name, text)
        _write(folder / "report.json", json.dumps(document, indent=2, ensure_ascii=False) + "\n")
        known = [total for _, total in totals if total is not None]
        _write(folder / "report.html", report_page(document, rows, about.exercises, known))
    except OSError as error:
        raise UsageError(f"--out {folder} cannot be written: {error.strerror}.") from None
    return document


def _tables(
    about: About, totals: Totals, grades: Sequence[Sequence[Any]], moodle: bool, canvas: str | None
) -> dict[str, str]:
    """By the name of the file, the grades in the forms that are asked for."""
    head = ["learner", "total", *(exercise.id for exercise in about.exercises)]
    tables = {"grades.csv": csv_text(head, grades)}
    if moodle:
        tables["moodle.csv"] = moodle_csv(totals)
    if canvas is not None:
        tables["canvas.csv"] = canvas_csv(totals, canvas)
    return tables


def _document(about: About, verdicts: Mapping[str, ExerciseVerdict]) -> str:
    found = tuple(_with_seed(about, verdicts[item.id]) for item in about.exercises if item.id in verdicts)
    verdict = Verdict(about.course.title, about.seed, about.isolation, about.isolation_missing, found)
    return json_view.render_in_lines(verdict) + "\n"


def _with_seed(about: About, verdict: ExerciseVerdict) -> ExerciseVerdict:
    seed = about.seeds[verdict.id]
    return verdict if seed == about.seed else replace(verdict, extra={**verdict.extra, "seed": seed})


def _feedback(about: About, learner: str, verdicts: Mapping[str, ExerciseVerdict]) -> str:
    found = [(item, _for_learner(verdicts[item.id])) for item in about.exercises if item.id in verdicts]
    return feedback_page(about.course.title, learner, found, total_score(verdicts.values()))


def _for_learner(verdict: ExerciseVerdict) -> ExerciseVerdict:
    """Without what an engine said when it failed, which is the instructor's business."""
    if verdict.status is not Status.UNGRADED:
        return verdict
    return replace(verdict, message=_BY_HAND, checks=(), diagnosis=None, remarks=())


def _scores(exercises: Sequence[Exercise], verdicts: Mapping[str, ExerciseVerdict]) -> Iterator[float | None]:
    return (verdicts[item.id].score if item.id in verdicts else None for item in exercises)


def _write(path: Path, text: str) -> None:
    """Leaves a file alone that says this already: after a long run most do. What is lost is written again."""
    if not path.is_file() or path.read_bytes() != text.encode():
        write_atomic(path, text, synced=False)


def _remove_others(folder: Path, kept: set[str]) -> None:
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name not in kept:
            path.unlink()
