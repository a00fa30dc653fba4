"""The processes that grade, as /proc shows them; and waiting for what must happen."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

_PATIENCE = 60.0
_TICKS = os.sysconf("SC_CLK_TCK")


def until(happened: Callable[[], object], what: str) -> None:
    """Waits until something has happened."""
    deadline = time.monotonic() + _PATIENCE
    while not happened():
        assert time.monotonic() < deadline, f"never: {what}"
        time.sleep(0.05)


def processes_of(course: Path) -> list[int]:
    """A course's engines and what descends from them: fork servers and learners' programs."""
    named = str(course).encode()
    paths = Path("/proc").glob("[0-9]*")
    return [
        int(path.name)
        for path in paths
        if named in _read(path / "cmdline") and b"engine" in _read(path / "cmdline")
    ]


def at_work(course: Path) -> list[int]:
    """Learners' programs that have used a second: nothing descends from them, and a server uses hardly anything."""
    stats = {
        pid: _read(Path(f"/proc/{pid}/stat")).rpartition(b")")[2].split() for pid in processes_of(course)
    }
    parents = {int(fields[1]) for fields in stats.values() if fields}
    return [
        pid for pid, fields in stats.items() if fields and pid not in parents and int(fields[11]) > _TICKS
    ]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
