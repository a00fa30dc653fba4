"""docs/scale.md followed: its certificates, a scheduler and a worker of this machine, a class graded on them."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from following import commands, hand_in
from test_following import ELSEWHERE

_PATIENCE = 120.0

Start = Callable[[str, dict[str, str]], None]


@pytest.fixture
def start(clone: Path) -> Iterator[Start]:
    """Starts a command that goes on until the test ends; returns when it is at work."""
    running: list[subprocess.Popen[bytes]] = []

    def begin(command: str, env: dict[str, str]) -> None:
        log = clone.parent / f"{len(running)}.log"
        with log.open("wb") as file:
            words = ["bash", "-c", f"exec {command}"]
            running.append(
                subprocess.Popen(words, cwd=clone, env=env, stdout=file, stderr=file, start_new_session=True)
            )
        end = time.monotonic() + _PATIENCE
        while not any(words in log.read_text() for words in ("Scheduler at:", "Registered to:")):
            assert time.monotonic() < end and running[-1].poll() is None, log.read_text()
            time.sleep(0.1)

    yield begin
    for process in reversed(running):
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def test_page_leads_to_a_class_graded_on_a_cluster(clone: Path, world: dict[str, str], start: Start) -> None:
    hand_in(clone)
    port, env = free_port(), dict(world)
    for command in (item for item in commands("docs/scale.md") if item not in ELSEWHERE):
        here = on_this_machine(command, port)
        if here.startswith("export "):
            name, text = here.removeprefix("export ").split("=")
            env[name] = text
        elif "dask " in here:
            start(here, env)
        else:
            done = subprocess.run(
                ["bash", "-c", here], cwd=clone, env=env, capture_output=True, text=True, timeout=300
            )
            assert done.returncode == 0, f"{here}\n{done.stdout}\n{done.stderr}"
    assert "ada" in (clone.parent / "grades" / "grades.csv").read_text()


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def on_this_machine(command: str, port: int) -> str:
    """The command with another port, and with this machine in the place of the page's."""
    here = command.replace("scheduler.example.org:8786", f"localhost:{port}").replace("8786", str(port))
    return here.replace("dask scheduler", "dask scheduler --host 127.0.0.1").replace(
        "--nthreads 16", "--nthreads 1"
    )
