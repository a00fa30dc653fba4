"""What a terminal shows while a grading takes longer than a moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

from autograder.views.screen import Screen

# Seconds after which there is something to read.
_MOMENT, _WHILE = 0.7, 3.0


@contextmanager
def waiting(screen: Screen, what: str) -> Iterator[None]:
    """Shows that `what` is being graded, and after a while why it may take so long; nothing where output is piped."""
    if not screen.console.is_terminal:
        yield
        return
    # Three dots, not one sign: where an encoding lacks it, the line would be longer than it was measured.
    status = screen.console.status(f"Grading {what} ...", spinner="line")
    why = f"Grading {what} ... The first time, the known mistakes are run as well."
    timers = [Timer(_MOMENT, status.start), Timer(_WHILE, status.update, [why])]
    for timer in timers:
        timer.daemon = True
        timer.start()
    try:
        yield
    finally:
        for timer in timers:
            timer.cancel()
            timer.join()
        status.stop()
