"""Draws beside the session: one picture at a time, and only the last of those that wait."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Thread

from autograder.cli.drawing import Drawing, Drawn


class Easel:
    """Calls `done`, in a thread, with each picture and with what it was ordered for."""

    def __init__(self, done: Callable[[tuple[int, Drawn]], None]) -> None:
        self._done = done
        self._lock = Lock()
        self._waiting: tuple[int, Drawing] | None = None
        self._busy = False

    def order(self, number: int, drawing: Drawing) -> None:
        with self._lock:
            self._waiting = number, drawing
            if self._busy:
                return
            self._busy = True
        Thread(target=self._draw, daemon=True).start()

    def _draw(self) -> None:
        while following := self._take():
            number, drawing = following
            self._done((number, drawing()))

    def _take(self) -> tuple[int, Drawing] | None:
        with self._lock:
            following, self._waiting = self._waiting, None
            self._busy = following is not None
            return following
