"""Starts the filling of the cache of compiled operations, once an exercise and machine, in the background."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.grading.cache import digest, platform_digest
from autograder.grading.material import Part
from autograder.sandbox import environment
from autograder.wire import encode

_STALE = 300.0
"""Seconds after which another process that should be filling the cache is taken for dead."""


def compiled_folder(cache: Path | None) -> Path | None:
    """Where compiled operations are kept: written by this user's trusted processes only, read by children."""
    if cache is None:
        return None
    folder = cache / "compiled"
    try:
        folder.mkdir(mode=0o755, exist_ok=True)
    except OSError:
        return None
    return folder


def warm_up(part: Part, inputs: Mapping[str, Any], cache: Path) -> None:
    """Starts filling the cache for one exercise, unless that was done or is being done; does not wait."""
    shapes = [f"{name}:{getattr(value, 'shape', '')}" for name, value in sorted(inputs.items())]
    marks = cache / "warm"
    done = marks / digest([platform_digest(), part.probes_source, *shapes])
    lock = marks / "lock"
    with contextlib.suppress(OSError):
        marks.mkdir(mode=0o700, exist_ok=True)
        if done.exists() or not _take(lock):
            return
        done.touch()
        _start(part, inputs, cache / "compiled", lock)


def _take(lock: Path) -> bool:
    """Whether nobody else is at it; one at a time leaves the machine to its user."""
    with contextlib.suppress(FileNotFoundError):
        if time.time() - lock.stat().st_mtime > _STALE:
            lock.unlink()
    try:
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return False
    return True


def _start(part: Part, inputs: Mapping[str, Any], folder: Path, lock: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-I", "-m", "autograder.probes.warm", str(folder), str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
        start_new_session=True,
    )
    assert process.stdin
    with process.stdin as pipe:
        pipe.write(encode({"probes": part.probes_source, "inputs": dict(inputs)}))
