"""Which isolation this machine allows, found by trying it out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from autograder.errors import AutograderError, GraderError, UsageError
from autograder.sandbox import server
from autograder.sandbox.policy import Level, policy
from autograder.sandbox.spawned import environment
from autograder.sandbox.starting import starter


@dataclass(frozen=True)
class Survey:
    """The level to be had, and what it lacks beside the strongest."""

    level: Level
    missing: tuple[str, ...]


def survey(wanted: str | None = None, hidden: Iterable[Path] = ()) -> Survey:
    """Starts and stops a sandbox at the strongest level, or the one asked for, that hides some folders.

    Raises:
      UsageError: the level asked for is not one, or cannot be had here.
    """
    level = parse_level(wanted)
    try:
        server.assert_forkable()
    except GraderError:  # a notebook's kernel, or any other process with threads, must not fork
        return _in_own_process(wanted, hidden)
    return _try_out(level, hidden)


def _try_out(level: Level | None, hidden: Iterable[Path]) -> Survey:
    found = starter(level, policy(hidden=hidden), "autograder.sandbox.survey:nothing")
    found.close()
    return Survey(found.level, found.missing)


def _in_own_process(wanted: str | None, hidden: Iterable[Path]) -> Survey:
    command = "from autograder.sandbox.survey import main; main()"
    done = subprocess.run(
        [sys.executable, "-I", "-c", command, wanted or "", *map(str, hidden)],
        capture_output=True,
        env=environment(),
        check=False,
    )
    try:
        told = json.loads(done.stdout)
    except ValueError:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise GraderError(
            f"The isolation could not be tried out: {lines[-1] if lines else 'no answer'}."
        ) from None
    if "error" in told:
        raise (UsageError if told["usage"] else GraderError)(told["error"])
    return Survey(Level(told["level"]), tuple(told["missing"]))


def main() -> None:
    """Prints as JSON what the survey finds; for a process that cannot make it itself."""
    try:
        print(json.dumps(asdict(_try_out(parse_level(sys.argv[1]), map(Path, sys.argv[2:])))))
    except AutograderError as error:
        print(json.dumps({"error": str(error), "usage": isinstance(error, UsageError)}))


def parse_level(text: str | None) -> Level | None:
    """The isolation level of that name; None for none.

    Raises:
      UsageError: there is no such level; says which there are.
    """
    try:
        return Level(text) if text else None
    except ValueError:
        known = ", ".join(level.value for level in Level if level is not Level.NONE)
        raise UsageError(f"`{text}` is not an isolation level. Use one of: {known}.") from None


def nothing(request: bytes, reply: object) -> None:
    """What the sandbox of a survey would run."""
