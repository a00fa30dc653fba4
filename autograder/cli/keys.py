"""Single keys from the terminal, which is put back as it was however the program ends."""

from __future__ import annotations

import os
import re
import select
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from types import FrameType

try:
    import termios
    import tty
except ImportError:  # Windows has no such terminals: there watching goes on without keys.
    termios = None  # type: ignore[assignment]

_POLL = 0.2

# What an arrow or a function key sends: it is none of ours, and its letters are no keys.
_SEQUENCE = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|O.)?")


@contextmanager
def keys(pressed: Callable[[str], None], changed: Callable[[], None]) -> Iterator[bool]:
    """Calls `pressed`, in a thread, with each key; yields whether there are keys at all.

    There are none where standard input is no terminal, or where it belongs to another process just now.

    Args:
      changed: called, in a signal handler, when the terminal has another size, or is ours again after a `fg`.
    """
    if not _has_keys():
        yield False
        return
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    stop = Event()
    reader = Thread(target=_read, args=(descriptor, pressed, stop), daemon=True)
    try:
        with _signals(lambda: tty.setcbreak(descriptor, termios.TCSANOW), changed):
            tty.setcbreak(descriptor, termios.TCSANOW)
            reader.start()
            yield True
    finally:
        stop.set()
        with suppress(termios.error):  # the terminal itself may be gone: its window was closed
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _has_keys() -> bool:
    if termios is None or not sys.stdin.isatty():
        return False
    try:
        return os.tcgetpgrp(sys.stdin.fileno()) == os.getpgrp()
    except OSError:
        return False


def _read(descriptor: int, pressed: Callable[[str], None], stop: Event) -> None:
    while not stop.is_set():
        if not select.select([descriptor], [], [], _POLL)[0]:
            continue
        try:
            data = os.read(descriptor, 64)
        except OSError:
            return
        if not data:
            return
        for key in _SEQUENCE.sub("", data.decode("utf-8", "ignore")):
            pressed(key)


@contextmanager
def _signals(take: Callable[[], None], changed: Callable[[], None]) -> Iterator[None]:
    """Takes the terminal again after a `fg`: the shell has set it up for itself in between."""

    def resumed(number: int, frame: FrameType | None) -> None:
        take()
        changed()

    handlers = {signal.SIGCONT: resumed, signal.SIGWINCH: lambda number, frame: changed()}
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
