"""What a terminal shows while a class is graded, and at the end of it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from autograder.verdict import ExerciseVerdict
from autograder.views.screen import Screen, path_text
from autograder.views.text import count, number

_LINES = 10
"""So many lines tell the progress where output is piped."""
_NAMED = 20
"""So many of the names left aside, or not graded, are shown; all are in the report."""
_MISTAKES = 5


class ClassProgress:
    """Tells how far it is: a bar with rate and time left, or where output is piped, a line now and then."""

    def __init__(self, screen: Screen, bar: Progress) -> None:
        self._screen, self._bar = screen, bar
        self._total = self._done = 0
        self._started = time.monotonic()

    def prove(self, exercises: int) -> None:
        self._screen.write(
            f"Trying the class's seed on the course's own programs of {count(exercises, 'exercise')}."
        )

    def begin(self, left: int, known: int) -> None:
        before = f" {known} are known from before." if known else ""
        self._screen.write(f"{count(left, 'program')} to grade.{before}")
        self._total, self._started = left, time.monotonic()
        self._bar.add_task("graded", total=left, visible=left > 0, rate="")
        if self._screen.console.is_terminal:
            self._bar.start()

    def done(self, verdict: ExerciseVerdict) -> None:
        self._done += 1
        rate = self._done / max(time.monotonic() - self._started, 0.001)
        self._bar.update(self._bar.task_ids[0], completed=self._done, rate=f"{rate:.1f} a second")
        step = max(1, self._total // _LINES)
        if not self._screen.console.is_terminal and (self._done % step == 0 or self._done == self._total):
            self._screen.write(f"{self._done} of {self._total} graded, {rate:.1f} a second")


@contextmanager
def class_progress(screen: Screen) -> Iterator[ClassProgress]:
    """What is shown while a class is graded."""
    columns = (TextColumn("Graded"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    bar = Progress(*columns, TimeRemainingColumn(), TextColumn("left"), console=screen.console)
    try:
        yield ClassProgress(screen, bar)
    finally:
        bar.stop()


def show_class(screen: Screen, folder: Path, report: Mapping[str, Any]) -> None:
    """The summary: the scores, what went worst, what was left aside, and where everything is."""
    show_skipped(screen, [(item["name"], item["why"]) for item in report["skipped"]])
    scores = report["scores"]
    line = f"{count(report['learners'], 'learner')}"
    if scores:
        of = f"of {number(report['max_score'])} points"
        line += f"; {of}: {number(scores['mean'])} in the mean, {number(scores['median'])} in the median"
    screen.write(f"{line}.", style="bold")
    for item in report["exercises"][:_MISTAKES]:
        screen.write(_one_line(item), lead="  ")
    _show_ungraded(screen, report["by_hand"])
    for name, what in (
        ("grades.csv", "Grades: "),
        ("feedback", "A page for each learner: "),
        ("report.html", "Report: "),
    ):
        screen.write(path_text(folder / name), lead=what)


def _show_ungraded(screen: Screen, by_hand: Sequence[Mapping[str, str]]) -> None:
    """Whose programs are to be graded by hand, and what to do."""
    for item in by_hand[:_NAMED]:
        screen.write(f"{item['learner']}, {item['exercise']}: {item['why']}", lead="Not graded: ")
    if len(by_hand) > _NAMED:
        screen.write(f"… and {len(by_hand) - _NAMED} more; the report names all.")
    if by_hand:
        again = (
            "The same command tries them again; or grade them by hand: their fields in grades.csv are empty."
        )
        screen.write(f"{count(len(by_hand), 'program')} could not be graded. {again}", style="yellow")


def _one_line(item: Mapping[str, Any]) -> str:
    text = f"{item['id']}: {number(item['mean'])} of {number(item['max_score'])} in the mean"
    if item["mistakes"]:
        most = item["mistakes"][0]
        text += f"; the most frequent mistake is {most['mistake']} ({most['count']})"
    return text


def show_skipped(screen: Screen, skipped: Sequence[tuple[str, str]]) -> None:
    """What was left aside, by name."""
    for name, why in skipped[:_NAMED]:
        screen.write(f"{name}: {why}.", lead="Left aside: ")
    if len(skipped) > _NAMED:
        screen.write(f"… and {len(skipped) - _NAMED} more; the report names all.")
