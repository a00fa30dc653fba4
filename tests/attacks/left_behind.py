"""What a grading can leave behind: processes, files, descriptors, memory; seen before and after."""

from __future__ import annotations

import ctypes
import os
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# What hostile programs call the files that they try to leave, wherever that is.
MARK = "attack-"
_SHARED = ("/tmp", "/var/tmp", "/dev/shm", "/run", "/run/lock", "/")
_PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans() -> None:
    """From now on, a process below this one whose parent ends becomes a child of this one, and is seen."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def children_of(pid: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            found.append(int(path.parent.name))
    return sorted(found)


def descendants(pid: int) -> list[int]:
    own = children_of(pid)
    return own + [item for child in own for item in descendants(child)]


def resident(pid: int) -> int:
    """Megabytes."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20


@dataclass(frozen=True)
class Scene:
    """The processes below this one, the files where some could be left, and what the engine holds open."""

    engines: tuple[int, ...]
    processes: int
    files: frozenset[str]
    descriptors: int


def scene(folders: Iterable[Path]) -> Scene:
    engines = children_of(os.getpid())
    return Scene(
        tuple(engines),
        len(descendants(os.getpid())),
        frozenset(_files(folders)) | frozenset(_marked()),
        sum(map(_descriptors, engines)),
    )


def _descriptors(pid: int) -> int:
    """How many are open; 0 where that is not told: an ordinary user may not look at a process that cannot be dumped."""
    try:
        return len(os.listdir(f"/proc/{pid}/fd"))
    except PermissionError:
        return 0


def settled(folders: Iterable[Path], wanted: Scene | None = None, seconds: float = 10) -> Scene:
    """The scene when it is the one wanted; or, where none is wanted, when it changes no more; or what there is."""
    folders, deadline, last = tuple(folders), time.monotonic() + seconds, None
    while True:
        now = scene(folders)
        if now == (wanted or last) or time.monotonic() > deadline:
            return now
        last = now
        time.sleep(0.02 if wanted else 0.2)


def _files(folders: Iterable[Path]) -> Iterable[str]:
    """Each file with its size and date: one that is changed is another."""
    for folder in folders:
        for path in folder.rglob("*"):
            status = path.lstat()
            yield f"{path} {status.st_size} {status.st_mtime_ns if path.is_file() else ''}"


def _marked() -> Iterable[str]:
    for folder in {*_SHARED, tempfile.gettempdir(), os.getcwd(), os.path.expanduser("~")}:
        try:
            yield from (os.path.join(folder, name) for name in os.listdir(folder) if MARK in name)
        except OSError:
            continue
