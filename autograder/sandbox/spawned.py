"""Level `process`: a fresh interpreter for each child, on any platform."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable

from autograder.course import Limits
from autograder.sandbox.children import Child, Ended, resident, threads
from autograder.sandbox.policy import Level

_KEPT_VARIABLES = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "SYSTEMROOT", "TEMP", "TMP", "HOME")


def environment(names: Iterable[str] = _KEPT_VARIABLES) -> dict[str, str]:
    """An environment rebuilt from an allow list: nothing a user has set steers the grader."""
    kept = {name: os.environ[name] for name in names if name in os.environ}
    return kept | {
        "JAX_PLATFORMS": "cpu",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        # Programs here are compiled far more often than run. A flag that a version does not know would end the
        # process: `make test-matrix` grades with the oldest and the newest one. An unknown extra option is ignored.
        # YNNPACK, which adds up large arrays by default, fails in a confined child: "unsupported parameter".
        "XLA_FLAGS": "--xla_backend_optimization_level=0 "
        "--xla_cpu_parallel_codegen_split_count=1 "
        "--xla_cpu_experimental_ynn_fusion_type= "
        "--xla_backend_extra_options=xla_cpu_disable_new_fusion_emitters",
        "XLA_PYTHON_CLIENT_PREALLOCATE": "false",
    }


class Spawner:
    """Level `process`: a fresh interpreter a child, with limits and a kill, and no further walls."""

    level = Level.PROCESS

    def __init__(self, target: str, missing: tuple[str, ...]) -> None:
        self.missing = missing or ("namespaces", "Landlock", "seccomp")
        self._target = target

    def make_ready(self, limits: Limits, likely: bytes = b"") -> None:
        pass

    def start(self, limits: Limits, *, plain: bool = True) -> Child:
        # Not -m: Python would warn, in the learner's output, that the package has imported the module.
        command = [sys.executable, "-I", "-c", "from autograder.sandbox.child import main; main()"]
        folder = tempfile.mkdtemp(prefix="grade-")
        process = subprocess.Popen(
            [*command, self._target, str(limits.memory), str(limits.cpu)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            env=environment(),
            start_new_session=True,
            bufsize=0,
        )
        return _Spawned(process, folder)

    def close(self) -> None:
        pass


class _Spawned:
    def __init__(self, process: subprocess.Popen[bytes], folder: str) -> None:
        assert process.stdin and process.stdout and process.stderr
        self._process, self._folder = process, folder
        self._started = time.monotonic()
        self.request = process.stdin.fileno()
        # Sockets, since only these can be waited for on every platform.
        self._ends = [_pump(process.stdout.fileno()), _pump(process.stderr.fileno())]
        self.reply, self.output = (end.fileno() for end in self._ends)

    def cpu(self) -> float:
        try:
            return time.clock_gettime((~self._process.pid << 3) | 2)
        except (OSError, AttributeError, OverflowError):
            return time.monotonic() - self._started

    def memory(self) -> int:
        return resident(self._process.pid)

    def threads(self) -> int:
        return threads(self._process.pid)

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()

    def wait(self, seconds: float) -> bool:
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def ended(self) -> Ended:
        cpu = self.cpu()
        self.kill()
        code = self._process.wait()
        for end in self._ends:
            end.close()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            with contextlib.suppress(OSError):
                pipe.close()  # type: ignore[union-attr]
        with contextlib.suppress(OSError):
            os.rmdir(self._folder)
        return Ended(code, cpu, 0)


def _pump(descriptor: int) -> socket.socket:
    """A socket that gives what `descriptor` gives."""
    ours, theirs = socket.socketpair()

    def copy() -> None:
        with contextlib.suppress(OSError), theirs:
            while data := os.read(descriptor, 1 << 16):
                theirs.sendall(data)

    threading.Thread(target=copy, daemon=True).start()
    return ours
