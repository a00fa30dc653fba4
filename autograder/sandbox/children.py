"""Sandboxed children as the judge sees them, whatever the isolation level."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Protocol

from autograder.course import Limits
from autograder.sandbox.policy import Level


@dataclass(frozen=True)
class Ended:
    """How a child ended: its exit code (negative: the signal), CPU seconds, peak memory in megabytes."""

    code: int
    cpu: float
    memory: int


class Child(Protocol):
    """One sandboxed process. `reply` and `output` are descriptors to read; `request` one to write."""

    request: int
    reply: int
    output: int

    def cpu(self) -> float:
        """Seconds of CPU time so far, read from outside."""
        ...

    def memory(self) -> int:
        """Resident megabytes, read from outside."""
        ...

    def threads(self) -> int:
        """How many threads it has, read from outside."""
        ...

    def kill(self) -> None: ...

    def wait(self, seconds: float) -> bool:
        """Whether it ended by itself within `seconds`."""
        ...

    def ended(self) -> Ended:
        """Kills it where it still runs, waits for the end, and closes the descriptors."""
        ...


class Starter(Protocol):
    """Starts children at one isolation level."""

    level: Level
    missing: tuple[str, ...]

    def start(self, limits: Limits, *, plain: bool = True) -> Child:
        """A child; `plain` unless it is to configure itself in a way that cannot be prepared."""
        ...

    def make_ready(self, limits: Limits, likely: bytes = b"") -> None:
        """Has a plain child ready for the next start with these limits, where that saves time.

        Args:
          likely: what the next request will probably be about, in a form that the child's own side knows.
        """
        ...

    def close(self) -> None:
        """Ends the server that starts children, where there is one."""
        ...


def threads(pid: int) -> int:
    """How many threads a process has, as the kernel tells; 0 where it does not."""
    try:
        return os.stat(f"/proc/{pid}/task").st_nlink - 2
    except OSError:
        return 0


def resident(pid: int) -> int:
    """Megabytes of memory that a process holds, as the kernel tells; 0 where it does not."""
    try:
        with open(f"/proc/{pid}/statm", "rb") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20
    except (OSError, IndexError, ValueError):
        return 0
