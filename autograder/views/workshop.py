"""What authors and instructors ask for: the state of the machine, of generated files, of the course."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Protocol

from rich.text import Text

from autograder.views.screen import Screen, prose
from autograder.views.text import count, number

_KINDS = ("reference", "stub", "alternative", "mistake")

_LEVELS = {
    "full": "a learner's program has no network, no other processes and no files but its own",
    "restricted": "as full, but without namespaces: it can see other processes of this user",
    "process": "a process of its own with limits; it can read your files. For programs that you trust",
    "none": "nothing is kept apart",
}

_CHANGES = {
    "written": "written",
    "beside": "the stub was edited, so the new text stands here; merge it by hand, then delete this file",
    "removed": "not needed any longer, removed",
    "stale": "not what the solution makes of it; run `grade build`",
    "edited": "edited since it was generated",
}


class Row(Protocol):
    """What validating found of one program."""

    @property
    def exercise(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def ok(self) -> bool: ...
    @property
    def from_cache(self) -> bool: ...
    @property
    def seconds(self) -> float: ...


def show_changes(screen: Screen, changes: Iterable[tuple[str, str]]) -> None:
    """Generated files, as pairs of a path and what became of it."""
    for path, kind in changes:
        screen.write(Text.assemble((path, "bold"), ": ", prose(_CHANGES.get(kind, kind))))


def show_problems(screen: Screen, problems: Iterable[str]) -> None:
    for problem in problems:
        screen.write(problem, lead=Text("✗ ", "red"))


def show_versions(screen: Screen, versions: Mapping[str, str | None]) -> None:
    """The installed packages, None for one that is not there."""
    width = max(map(len, versions), default=0)
    for name, version in versions.items():
        screen.write(version or "not installed", lead=f"  {name:<{width}}  ", style="" if version else "red")


def show_facts(screen: Screen, heading: str, facts: Sequence[str]) -> None:
    """A heading with a few lines under it."""
    screen.write(heading, style="bold")
    for fact in facts:
        screen.write(fact, lead="  ")


def show_level(screen: Screen, level: str, missing: Sequence[str]) -> None:
    """How far a learner's program can be kept apart here, and what it would take to have more."""
    screen.write("Isolation", style="bold")
    mark = ("✓", "green") if level == "full" else ("!", "yellow")
    screen.write(f"{level}: {_LEVELS.get(level, '')}", lead=Text.assemble("  ", mark, " "))
    for part in missing:
        screen.write(part, lead=Text.assemble("  ", ("✗", "yellow"), " missing: "))


def show_report(screen: Screen, rows: Sequence[Row], problems: Sequence[str], cached: int) -> None:
    """What validating found: a line an exercise, then each error."""
    for exercise, group in groupby(rows, key=lambda row: row.exercise):
        _exercise(screen, exercise, list(group))
    if problems:
        screen.blank()
        show_problems(screen, problems)
    screen.blank()
    seconds = sum(row.seconds for row in rows)
    known = f", {cached} of them known from before" if cached else ""
    wrong = sum(not row.ok for row in rows)
    outcome = (
        f"{count(max(wrong, len(problems)), 'error')}." if wrong or problems else "All is as it should be."
    )
    line = f"{count(len(rows), 'program')}{known}, {number(seconds)} s. {outcome}"
    screen.write(line, style="bold red" if wrong or problems else "bold green")


def _exercise(screen: Screen, exercise: str, rows: Sequence[Row]) -> None:
    kinds = Counter(row.kind for row in rows)
    order = [*_KINDS, *sorted(set(kinds) - set(_KINDS))]
    counts = ", ".join(count(kinds[kind], kind) for kind in order if kinds[kind])
    ok = all(row.ok for row in rows)
    mark = Text.assemble(("✓", "green") if ok else ("✗", "red"), " ")
    line = Text.assemble((exercise, "bold"), f"  {counts}  ")
    line.append(f"{number(sum(row.seconds for row in rows))} s", "dim")
    screen.write(line, lead=mark)
