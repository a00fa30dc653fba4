"""Times whole commands by the operating system's own accounting, with all the processes they start."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Sample:
    """Seconds of one run of a command: wall time, and CPU time of it and all it waited for."""

    wall: float
    cpu: float
    code: int


def run(command: list[str], env: dict[str, str] | None = None) -> Sample:
    started = time.monotonic()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(env or {})}
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Sample(time.monotonic() - started, usage.ru_utime + usage.ru_stime, process.returncode)


def in_turn(commands: dict[str, list[str]], runs: int) -> dict[str, list[Sample]]:
    """Runs the commands A B A B …, so that a machine whose speed drifts is fair to all."""
    samples: dict[str, list[Sample]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            samples[name].append(run(command))
    return samples


def median(values: list[float]) -> float:
    return statistics.median(values)


def ratio(ours: list[float], theirs: list[float]) -> float:
    """The median of the ratios, pair by pair."""
    return median([a / b for a, b in zip(ours, theirs, strict=True)])
