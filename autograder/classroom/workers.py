"""Those who grade: the threads of this machine, or whoever has an executor; and giving them their work."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from itertools import islice
from types import TracebackType
from typing import Protocol, Self, TypeVar

from autograder.classroom.engines import Engines, Job
from autograder.course import Course
from autograder.errors import UsageError

T = TypeVar("T")
R = TypeVar("R")

_SAFE = ("full", "restricted")
_PATIENCE = 5.0
"""Seconds after which somebody looks whether the workers are still there."""


class Workers(Protocol):
    """Those who grade. What is submitted to `pool` is one of the three functions, with plain values."""

    isolation: str
    isolation_missing: tuple[str, ...]
    pool: Executor
    places: int
    """How many programs they grade at a time."""

    @property
    def prove(self) -> Callable[[int, str], int]:
        """Finds the seed that suits an exercise, from a first one on."""

    @property
    def grade(self) -> Callable[[Job], str]:
        """Gives the verdict on a program as JSON, or raises where an engine failed."""

    @property
    def grade_afresh(self) -> Callable[[Job], str]:
        """As `grade`, with an engine that has seen nothing yet."""

    def look_after(self) -> None:
        """Called now and then, and when something failed. Raises `GraderError` where nobody works any more."""


class LocalWorkers:
    """Threads of this machine.

    Args:
      jobs: how many.
      unsafe: whether learners' programs may be run where they cannot be kept apart.

    Raises:
      UsageError: they cannot be kept apart here, or the isolation level asked for cannot be had.
    """

    def __init__(
        self, course: Course, isolation: str | None = None, *, jobs: int = 1, unsafe: bool = False
    ) -> None:
        self._engines = engines = Engines(course, isolation)
        self.isolation, self.isolation_missing = engines.isolation, engines.isolation_missing
        if not unsafe:
            insist_on_isolation(self.isolation, self.isolation_missing)
        self.prove, self.grade, self.grade_afresh = engines.prove, engines.grade, engines.grade_afresh
        self.pool: Executor = ThreadPoolExecutor(jobs)
        self.places = jobs

    def look_after(self) -> None:
        """Threads do not go away."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pool.shutdown()
        self._engines.close()


def insist_on_isolation(isolation: str, missing: Iterable[str], where: str = "here") -> None:
    """Raises `UsageError` where learners' programs cannot be kept apart well enough."""
    if isolation not in _SAFE:
        raise UsageError(
            f"The isolation to be had {where} is `{isolation}` ({'; '.join(missing)}), so that "
            "a submission could read the solutions and write the gradebook. Grade on Linux; or, if you trust "
            "everyone who submits, add --unsafe."
        )


def each(items: Iterable[T], workers: Workers, work: Callable[[T], R]) -> Iterator[tuple[T, Future[R]]]:
    """Does `work` on the items, of which the workers never hold many more than they can do; yields what is done.

    Raises:
      GraderError: the workers are gone.
    """
    waiting: dict[Future[R], T] = {}
    rest, looked = iter(items), time.monotonic()
    try:
        while True:
            for item in islice(rest, max(0, 2 * workers.places - len(waiting))):
                waiting[workers.pool.submit(work, item)] = item
            if not waiting:
                return
            done = wait(waiting, _PATIENCE, FIRST_COMPLETED).done
            for future in sorted(done, key=_failed):  # what is good is kept, whatever the others tell
                if _failed(future):
                    workers.look_after()
                yield waiting.pop(future), future
            if time.monotonic() - looked > _PATIENCE:
                workers.look_after()
                looked = time.monotonic()
    finally:
        for future in waiting:
            future.cancel()


def _failed(future: Future[R]) -> bool:
    return future.cancelled() or future.exception() is not None
