"""What stands on the screen, kept part by part to be written anew when the terminal has another width."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from autograder.views.screen import Screen


class Shown:
    """The parts on a screen. In a pipe, or on a terminal that cannot be cleared, each is written once."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._parts: list[Callable[[], None]] = []
        console = screen.console
        self._clears = console.is_terminal and not console.is_dumb_terminal

    def begin(self, *parts: Callable[[], None]) -> None:
        """Puts these parts on an empty screen."""
        self._parts = list(parts)
        self._write(parts, afresh=True)

    def add(self, *parts: Callable[[], None]) -> None:
        """Puts these parts below what is there."""
        self._parts += parts
        self._write(parts, afresh=False)

    def again(self) -> None:
        """Writes all that is there once more."""
        if self._clears:
            self._write(self._parts, afresh=True)

    def _write(self, parts: Sequence[Callable[[], None]], *, afresh: bool) -> None:
        with self._screen.console as console:  # all at once: half a screen is never seen
            if afresh and self._clears:
                console.clear()
            for part in parts:
                part()
