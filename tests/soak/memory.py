"""How much memory the grader's own processes hold while it grades, and what to say of that at the end."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from left_behind import children_of, resident

GROWTH = 1.10
"""What it may hold at the end, as a multiple of what it held after the first hundred submissions."""
_ROLES = {0: "command", 1: "engines", 2: "fork servers", 3: "fork servers"}
"""By how far a process is below the command; what is deeper is a learner's program. At level `full` the fork server
is a process and its child, the first of a namespace; at level `restricted` there is one only."""


@dataclass(frozen=True)
class Sample:
    """Megabytes that are resident, by role, when so many programs were graded."""

    graded: int
    held: dict[str, int]


def take(pid: int, graded: int, level: str) -> Sample:
    """A sample of the processes of a running `grade class`."""
    held: dict[str, int] = {}
    row, depth = [pid], 0
    while row and depth <= (3 if level == "full" else 2):
        for one in row:
            held[_ROLES[depth]] = held.get(_ROLES[depth], 0) + _resident(one)
        row = [child for one in row for child in children_of(one) if not _prepares_cache(child)]
        depth += 1
    return Sample(graded, held)


def _resident(pid: int) -> int:
    try:
        return resident(pid)
    except OSError:
        return 0


def _prepares_cache(pid: int) -> bool:
    try:
        return b"autograder.probes.warm" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return True


def graded_so_far(gradebook: Path) -> int | None:
    """How many verdicts there are; None where that cannot be seen just now. The file is the command's own."""
    try:
        base = sqlite3.connect(f"{gradebook.as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            return int(base.execute("SELECT count(*) FROM verdicts").fetchone()[0])
        finally:
            base.close()
    except sqlite3.Error:
        return None


def at(
    samples: Sequence[Sample], first: int, last: int, of: Callable[[Iterable[int]], float]
) -> dict[str, float]:
    """By role, the median (or what `of` gives) of what was held when from `first` to `last` programs were graded."""
    within = [sample.held for sample in samples if first <= sample.graded <= last]
    roles = sorted({role for held in within for role in held})
    return {role: of([held.get(role, 0) for held in within]) for role in roles}


def growth_objections(early: dict[str, float], late: dict[str, float]) -> list[str]:
    """Which processes hold too much more at the end than early."""
    if not early or not late:
        return ["the memory could not be watched: there were no samples early, or none at the end"]
    return [
        f"the {role} held {early.get(role, 0):.0f} MB early and {late[role]:.0f} MB at the end"
        for role in late
        if late[role] > GROWTH * early.get(role, 0)
    ]


def highest(samples: Sequence[Sample]) -> int:
    """The most that all processes held together at any time."""
    return max((sum(sample.held.values()) for sample in samples), default=0)


def peak_objections(early: dict[str, float], most: int) -> list[str]:
    """Whether all together held too much more at any time than early: the reports are written at the end."""
    whole = sum(early.values())
    return [f"all together held {whole:.0f} MB early and {most} MB at most"] if most > GROWTH * whole else []
