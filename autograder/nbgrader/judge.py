"""One engine for all the notebooks that this process grades: starting it costs more than grading with it."""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock, Timer

from autograder.course import Course
from autograder.errors import UsageError
from autograder.grading import Grader

_IDLE = 300.0
"""Seconds without work after which the engine is closed: Formgrader's server runs for days."""
_SAFE = ("full", "restricted")


@dataclass
class _Held:
    """The grader that is kept between notebooks, and for what it was started."""

    key: tuple[Course, str | None] | None = None
    grader: Grader | None = None
    timer: Timer | None = None
    lock: Lock = field(default_factory=Lock)

    def take(self, course: Course, isolation: str | None) -> Grader:
        if self.timer:
            self.timer.cancel()
        if self.grader is None or self.key != (course, isolation):
            self.drop()
            self.grader, self.key = Grader(course, isolation=isolation, ahead=False), (course, isolation)
        return self.grader

    def leave(self) -> None:
        self.timer = Timer(_IDLE, self.close)
        self.timer.daemon = True
        self.timer.start()

    def drop(self) -> None:
        if self.grader:
            self.grader.close()
        self.grader = self.key = None

    def close(self) -> None:
        with self.lock:
            self.drop()


_HELD = _Held()
atexit.register(_HELD.close)


@contextmanager
def class_grader(course: Course, isolation: str | None, *, unsafe: bool) -> Iterator[Grader]:
    """The grader of this process; one notebook at a time.

    Raises:
      UsageError: learners' programs cannot be kept apart well enough here, and `unsafe` does not allow that.
    """
    with _HELD.lock:
        grader = _HELD.take(course, isolation)
        try:
            if grader.isolation not in _SAFE and not unsafe:
                missing = "; ".join(grader.isolation_missing)
                raise UsageError(
                    f"The isolation to be had here is `{grader.isolation}` ({missing}), so that a submission could "
                    "read the solutions and write the gradebook. Grade on Linux; or, if you trust everyone who "
                    "submits, set c.GradeInSandbox.unsafe = True in nbgrader_config.py."
                )
            yield grader
        finally:
            _HELD.leave()
