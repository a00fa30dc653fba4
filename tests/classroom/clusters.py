"""Dask clusters for tests: a scheduler and workers as `dask` starts them, each a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from processes import until


@dataclass
class Cluster:
    """A scheduler on this machine, and workers in whatever folder."""

    place: Path
    options: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    scheme: str = "tcp"
    address: str = ""
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self) -> None:
        file = self.place / "scheduler.json"
        where = ["--host", f"{self.scheme}://127.0.0.1", "--port", "0", "--no-dashboard"]
        self._run("scheduler", *where, "--scheduler-file", str(file), folder=self.place)
        until(lambda: file.exists() and file.read_text().endswith("}"), "a scheduler")
        self.address = json.loads(file.read_text())["address"]

    def worker(self, course: Path, *options: str) -> subprocess.Popen[bytes]:
        """Starts a worker, and waits until the scheduler has it."""
        before = self.log().count("Register worker")
        where = [
            "--host",
            f"{self.scheme}://127.0.0.1",
            "--no-dashboard",
            "--local-directory",
            str(self.place),
        ]
        process = self._run("worker", self.address, *where, *options, folder=course)
        until(lambda: self.log().count("Register worker") > before, "a worker")
        return process

    def log(self) -> str:
        return (self.place / "0.log").read_text()

    def _run(self, *words: str, folder: Path) -> subprocess.Popen[bytes]:
        log = self.place / f"{len(self.processes)}.log"
        with log.open("wb") as file:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *words, *self.options],
                cwd=folder,
                stdout=file,
                stderr=file,
                env={**os.environ, **self.environment},
                start_new_session=True,
            )
        self.processes.append(process)
        return process

    def stop(self) -> None:
        for process in reversed(self.processes):
            end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """Kills a process and, where it is a nanny, its worker."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextmanager
def running(cluster: Cluster) -> Iterator[Cluster]:
    cluster.place.mkdir(parents=True, exist_ok=True)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.stop()


def certificates(folder: Path, name: str = "cluster") -> dict[str, Path]:
    """The certificate of a new authority, and one signed by it with its key."""
    folder.mkdir(parents=True, exist_ok=True)
    ca, ca_key, cert, key, asked = (
        folder / f"{name}-{part}.pem" for part in "ca ca_key cert key asked".split()
    )
    new = ["-newkey", "rsa:2048", "-nodes", "-subj"]
    _openssl("req", "-x509", *new, f"/CN={name} authority", "-days", "2", "-keyout", ca_key, "-out", ca)
    _openssl("req", *new, f"/CN={name}", "-keyout", key, "-out", asked)
    _openssl(
        "x509",
        "-req",
        "-in",
        asked,
        "-CA",
        ca,
        "-CAkey",
        ca_key,
        "-CAcreateserial",
        "-days",
        "2",
        "-out",
        cert,
    )
    return {"ca": ca, "cert": cert, "key": key}


def _openssl(*words: object) -> None:
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)
