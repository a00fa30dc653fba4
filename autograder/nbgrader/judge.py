"""The engines for all the notebooks that this process grades: starting one costs more than grading with it."""

from __future__ import annotations

import atexit
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock, Timer

from autograder.course import Course
from autograder.errors import UsageError
from autograder.grading import Graders

_IDLE = 300.0
"""Seconds without work after which the engines are closed: Formgrader's server runs for days."""
_MOST = 4
"""Exercises of a notebook that are graded at a time, where there are as many processors."""
_SAFE = ("full", "restricted")


@dataclass
class _Held:
    """The graders that are kept between notebooks, and for what they were started."""

    key: tuple[Course, str | None] | None = None
    graders: Graders | None = None
    timer: Timer | None = None
    lock: Lock = field(default_factory=Lock)

    def take(self, course: Course, isolation: str | None) -> Graders:
        if self.timer:
            self.timer.cancel()
        if self.graders is None or self.key != (course, isolation):
            self.drop()
            jobs = min(_MOST, os.cpu_count() or 1)
            self.graders, self.key = Graders(course, isolation=isolation, jobs=jobs), (course, isolation)
        return self.graders

    def leave(self) -> None:
        self.timer = Timer(_IDLE, self.close)
        self.timer.daemon = True
        self.timer.start()

    def drop(self) -> None:
        if self.graders:
            self.graders.close()
        self.graders = self.key = None

    def close(self) -> None:
        with self.lock:
            self.drop()


_HELD = _Held()
atexit.register(_HELD.close)


@contextmanager
def class_graders(course: Course, isolation: str | None, *, unsafe: bool) -> Iterator[Graders]:
    """The graders of this process; one notebook at a time.

    Raises:
      UsageError: learners' programs cannot be kept apart well enough here, and `unsafe` does not allow that.
    """
    with _HELD.lock:
        graders = _HELD.take(course, isolation)
        try:
            if graders.isolation not in _SAFE and not unsafe:
                missing = "; ".join(graders.isolation_missing)
                raise UsageError(
                    f"The isolation to be had here is `{graders.isolation}` ({missing}), so that a submission could "
                    "read the solutions and write the gradebook. Grade on Linux; or, if you trust everyone who "
                    "submits, set c.GradeInSandbox.unsafe = True in nbgrader_config.py."
                )
            yield graders
        finally:
            _HELD.leave()
