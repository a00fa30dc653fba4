"""What is done on a worker of a Dask cluster: the side of `cluster` that is imported there."""

from __future__ import annotations

import asyncio
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from distributed import get_worker
from distributed.diagnostics.plugin import WorkerPlugin
from tornado.ioloop import PeriodicCallback

from autograder.classroom.addresses import is_private
from autograder.classroom.engines import Engines, Job
from autograder.classroom.sameness import fingerprint
from autograder.course import find_root, load
from autograder.errors import AutograderError, UsageError
from autograder.grading import digest

_IDLE = 300.0
"""Seconds without work after which engines end: whoever had asked may be gone without a word."""


@dataclass(frozen=True)
class About:
    """What a worker says of itself."""

    fingerprint: dict[str, str]
    isolation: str
    isolation_missing: tuple[str, ...]

    @property
    def mark(self) -> str:
        """Equal on workers whose verdicts are worth the same."""
        return digest([*(part for item in sorted(self.fingerprint.items()) for part in item), self.isolation])


class Place(WorkerPlugin):
    """A place to grade at, on each worker there is and on each that joins later; it goes when the worker goes.

    Args:
      isolation: the level asked for; by default the strongest there is.
    """

    def __init__(self, name: str, isolation: str | None) -> None:
        self.name, self._wanted = name, isolation
        self._engines: Engines | None = None
        self.about: About | None = None
        self.problem = ""

    async def setup(self, worker: Any) -> None:
        self._address = worker.address
        await asyncio.to_thread(self._open)
        self._used = time.monotonic()
        self._tidying = PeriodicCallback(self._tidy, 1000 * _IDLE / 5)
        self._tidying.start()

    def _open(self) -> None:
        try:
            if not is_private(self._address):
                raise UsageError("what it sends can be read on the way. Start it with TLS.")
            course = load(find_root(Path.cwd()))
            course.insist_on_solutions("`grade class`")
            self._engines = engines = Engines(course, self._wanted)
            self.about = About(fingerprint(course), engines.isolation, engines.isolation_missing)
        except AutograderError as error:
            self.problem = str(error)

    def engines(self, mark: str) -> Engines:
        """The engines, for whoever expects this worker to be what it is.

        Raises:
          UsageError: it is another.
        """
        self._used = time.monotonic()
        if self._engines is None or self.about is None or self.about.mark != mark:
            raise UsageError(
                f"The worker {self._address} joined with another course, other versions or another isolation. What "
                "is graded is kept; run the same command again, and it says what differs."
            )
        return self._engines

    def _tidy(self) -> None:
        if self._engines is not None and time.monotonic() - self._used > _IDLE:
            self._engines.rest()

    def teardown(self, worker: Any) -> None:
        self._tidying.stop()
        if self._engines is not None:
            self._engines.close()


def describe(name: str, dask_worker: Any) -> dict[str, Any]:
    """What a worker says of itself, as plain data."""
    place = dask_worker.plugins[name]
    return {"problem": place.problem, "about": asdict(place.about) if place.about else None}


def prove(name: str, mark: str, first: int, exercise: str) -> int:
    return _place(name).engines(mark).prove(first, exercise)


def grade(name: str, mark: str, job: Job) -> str:
    return _place(name).engines(mark).grade(job)


def grade_afresh(name: str, mark: str, job: Job) -> str:
    return _place(name).engines(mark).grade_afresh(job)


def _place(name: str) -> Place:
    place = get_worker().plugins[name]
    assert isinstance(place, Place)
    return place
