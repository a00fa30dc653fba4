"""The engine process from outside: started, asked, ended."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.errors import CourseError, GraderError, UsageError
from autograder.grading.cache import cache_folder, empty_folder
from autograder.sandbox import environment
from autograder.sandbox.frames import read_frame, write_frame


class EngineProcess:
    """Started at once; `greet` waits until it is up, and `ask` for an answer."""

    def __init__(self, root: Path, wanted: str | None, ahead: bool) -> None:
        cache = cache_folder()
        arguments = [str(root), wanted, str(cache) if cache else None, ahead]
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the engine)
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-m", "autograder.grading.engine", json.dumps(arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            cwd=empty_folder(cache),
            env=environment(),
            bufsize=0,
        )
        self._busy = True

    def greet(self) -> None:
        """Waits until it is up."""
        hello = self._read()
        if "error" in hello:
            raise (UsageError if hello["usage"] else GraderError)(hello["error"])

    def ask(self, order: Mapping[str, Any]) -> Any:
        assert self._process.stdin
        self._busy = True
        try:
            write_frame(self._process.stdin.fileno(), json.dumps(order).encode())
        except OSError as error:
            raise GraderError(f"The engine is gone: {error}.{self._last_words()}") from None
        reply = self._read()
        if "error" in reply:
            raise (CourseError if reply["course"] else GraderError)(reply["error"])
        return reply["ok"]

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        try:
            reply = dict(json.loads(read_frame(self._process.stdout.fileno())))
        except (EOFError, ValueError, OSError):
            raise GraderError(f"The engine stopped.{self._last_words()}") from None
        self._busy = False
        return reply

    def kill(self) -> None:
        """Ends it at once; the fork server and its children end with it."""
        self._process.kill()

    def _last_words(self) -> str:
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        return f" Its last words: {lines[-1]}" if lines else ""

    def close(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()
        if self._busy:
            # Nobody waits for the answer any more, and it may be long in coming.
            self.kill()
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._errors.close()
