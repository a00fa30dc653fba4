"""Finds the strongest isolation level to be had, and starts children at it."""

from __future__ import annotations

from collections.abc import Callable

from autograder.errors import UsageError
from autograder.sandbox import child, kernel
from autograder.sandbox.children import Starter
from autograder.sandbox.forked import ForkServer, fork_server
from autograder.sandbox.policy import Level, Policy
from autograder.sandbox.spawned import Spawner


def _nothing(likely: bytes, wanted: Callable[[], bool]) -> None:
    """What there is to prepare by default."""


def starter(wanted: Level | None, policy: Policy, target: str, prepare: child.Prepare = _nothing) -> Starter:
    """The strongest level to be had, or exactly the one asked for.

    To be called while this process has one thread and has read no solution: it forks.

    Raises:
      UsageError: the level asked for cannot be had here; says why.
    """
    problems: list[str] = []
    for level in (Level.FULL, Level.RESTRICTED):
        if wanted not in (None, level):
            continue
        problem = "it needs Linux on x86-64 or aarch64"
        if kernel.SUPPORTED:
            outcome = fork_server(level, policy, target, prepare, tuple(problems))
            if isinstance(outcome, ForkServer):
                return outcome
            problem = outcome
        if wanted is level:
            raise UsageError(f"Isolation `{level}` cannot be had here: {problem}. `grade doctor` tells more.")
        problems.append(f"{level}: {problem}")
    if wanted in (None, Level.PROCESS):
        return Spawner(target, tuple(problems) if wanted is None else ())
    raise UsageError(
        f"Isolation `{wanted}` is for live objects in a notebook; use full, restricted or process."
    )
