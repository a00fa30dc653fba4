"""Drives `grade watch` in a pseudo-terminal: from a save to the verdict on the screen."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import time
from pathlib import Path


class Watch:
    """A running `grade watch WHAT`."""

    def __init__(self, command: list[str]) -> None:
        ours, theirs = pty.openpty()
        self._terminal = ours
        self._process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True)
        os.close(theirs)
        self._text = ""

    def await_verdict(self, seconds: float = 60) -> None:
        """Returns when one more `graded in … s` is on the screen."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if select.select([self._terminal], [], [], 0.005)[0]:
                self._text += os.read(self._terminal, 1 << 16).decode(errors="replace")
            found = re.search(r"graded in [\d.]+ s", self._text)
            if found:
                self._text = self._text[found.end() :]
                return
        raise TimeoutError(self._text[-2000:])

    def settle(self) -> None:
        """Waits as a person does between two saves, at least; reads what is still coming, and forgets it."""
        while select.select([self._terminal], [], [], 1.2)[0]:
            os.read(self._terminal, 1 << 16)
        self._text = ""

    def save_and_wait(self, path: Path, text: str) -> float:
        """Seconds from the save to the verdict."""
        self.settle()
        started = time.monotonic()
        path.write_text(text, encoding="utf-8")
        self.await_verdict()
        return time.monotonic() - started

    def close(self) -> None:
        os.write(self._terminal, b"q")
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
        os.close(self._terminal)
