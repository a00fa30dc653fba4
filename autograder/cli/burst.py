"""When to grade what is saved: a person saves once, editors and formatters several times in a row."""

from __future__ import annotations

from dataclasses import dataclass

# All in seconds.
_BURST = 1.0
"""A save this soon after a grading began belongs to a burst: it is graded when all is quiet, for `_QUIET`."""
_QUIET = 0.3
_PATIENCE = 2.0
"""A burst that does not end is graded all the same after this."""


@dataclass
class Burst:
    """When to grade: at the first of several quick saves at once, and again after the last of them."""

    began: float = float("-inf")
    ended: float = float("-inf")
    """When the last grading was over."""
    first: float | None = None
    due: float | None = None
    """When what was saved is to be graded; None while nothing waits."""

    def save(self, now: float) -> None:
        self.first = now if self.first is None else self.first
        quick = self.due is not None or self._is_close(now)
        self.due = min(now + _QUIET, self.first + _PATIENCE) if quick else now

    def start(self, now: float) -> None:
        self.began, self.first, self.due = now, None, None

    def end(self, now: float) -> None:
        self.ended = now

    @property
    def trailing(self) -> bool:
        """Whether what waits came during a grading or soon after it began: it may have been seen already."""
        return self.first is not None and self._is_close(self.first)

    def _is_close(self, saved: float) -> bool:
        return saved - self.began < _BURST or saved < self.ended
