"""Sandboxes at every level, as this user and as an ordinary one, each a process that outlives many tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from ordinary import NOBODY, ordinary_python

from autograder.sandbox import environment, kernel

DRIVER = Path(__file__).parent / "driver.py"


@dataclass(frozen=True)
class Came:
    """What came of one program."""

    observed: dict[str, dict[str, Any]]
    """By probe, what was observed."""
    changed: list[str]
    status: str | None
    reason: str | None
    message: str | None
    output: str
    only_wall: bool
    cpu: float
    """Seconds."""

    @property
    def value(self) -> Any:
        """What `first` returned."""
        assert self.observed["first"]["kind"] == "value", self
        return self.observed["first"]["value"]


class Sandbox:
    """A driver process at one level."""

    def __init__(self, level: str, user: int | None = None, python: str = sys.executable) -> None:
        identity = {} if user is None else {"user": user, "group": user, "extra_groups": []}
        self._process = subprocess.Popen(
            [python, str(DRIVER), level],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(("PATH",)),
            cwd="/",
            **identity,  # type: ignore[call-overload]
        )
        hello = self._read()
        self.level, self.missing, self.user, self.pid = (
            hello[k] for k in ("level", "missing", "user", "pid")
        )

    def run(self, source: str, run: tuple[str, ...] = ("first",), **limits: float) -> Came:
        """Runs a program; `first` and `second` are its functions."""
        given = {"cpu": 5, "memory": 1024, "output": 64, "result": 8, **limits}
        order = {"source": textwrap.dedent(source), "run": run, "limits": given}
        assert self._process.stdin
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer = self._read()
        replies = answer.pop("replies")
        observed = {reply["name"]: reply["observation"] for reply in replies if reply["kind"] == "probe"}
        changed = [name for reply in replies if reply["kind"] == "loaded" for name in reply["changed"]]
        return Came(observed, changed, **answer)

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, "the driver is gone; its error is above"
        return dict(json.loads(line))

    def close(self) -> None:
        self._process.communicate()


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Callable[[str, str], Sandbox]]:
    """Gives the sandbox of a level and a user.

    The user is "mine", "nobody" for an ordinary one, or "dropping" for root with a Python that nobody can read.
    """
    started: dict[tuple[str, str], Sandbox] = {}

    def get(level: str, user: str = "mine") -> Sandbox:
        if level in ("full", "restricted") and not kernel.SUPPORTED:
            pytest.skip(f"level {level} needs Linux on x86-64 or aarch64")
        if user != "mine" and os.getuid() != 0:
            pytest.skip("only root can become another user; these tests are run as an ordinary one already")
        if (level, user) not in started:
            python = sys.executable if user == "mine" else ordinary_python()
            started[level, user] = Sandbox(level, NOBODY if user == "nobody" else None, python)
        return started[level, user]

    yield get
    for item in started.values():
        item.close()
