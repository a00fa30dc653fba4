"""Sandboxed children, seen from the judge: how they are started, watched and killed at each level."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from autograder.course import Limits
from autograder.errors import GraderError, UsageError
from autograder.sandbox import child, kernel, namespaces, server
from autograder.sandbox.policy import Level, Policy

T = TypeVar("T")


@dataclass(frozen=True)
class Ended:
    """How a child ended: its exit code (negative: the signal), CPU seconds, peak memory in megabytes."""

    code: int
    cpu: float
    memory: int


class Child(Protocol):
    """One sandboxed process. `reply` and `output` are descriptors to read; `request` one to write."""

    request: int
    reply: int
    output: int

    def cpu(self) -> float:
        """Seconds of CPU time so far, read from outside."""
        ...

    def memory(self) -> int:
        """Resident megabytes, read from outside."""
        ...

    def kill(self) -> None: ...

    def wait(self, seconds: float) -> bool:
        """Whether it ended by itself within `seconds`."""
        ...

    def ended(self) -> Ended:
        """Kills it where it still runs, waits for the end, and closes the descriptors."""
        ...


class Starter(Protocol):
    """Starts children at one isolation level."""

    level: Level
    missing: tuple[str, ...]

    def start(self, limits: Limits, *, plain: bool = True) -> Child:
        """A child; `plain` unless it is to configure itself in a way that cannot be prepared."""
        ...

    def make_ready(self, limits: Limits) -> None:
        """Has a plain child ready for the next start with these limits, where that saves time."""
        ...

    def close(self) -> None: ...


def _nothing() -> None:
    """What there is to prepare by default."""


def starter(wanted: Level | None, policy: Policy, target: str, prepare: child.Prepare = _nothing) -> Starter:
    """The strongest level to be had, or exactly the one asked for.

    To be called while this process has one thread and has read no solution: it forks.

    Raises:
      UsageError: the level asked for cannot be had here; says why.
    """
    problems: list[str] = []
    for level in (Level.FULL, Level.RESTRICTED):
        if wanted not in (None, level):
            continue
        problem = "it needs Linux on x86-64 or aarch64"
        if kernel.SUPPORTED:
            outcome = _fork_server(level, policy, target, prepare, tuple(problems))
            if isinstance(outcome, ForkServer):
                return outcome
            problem = outcome
        if wanted is level:
            raise UsageError(f"Isolation `{level}` cannot be had here: {problem}. `grade doctor` tells more.")
        problems.append(f"{level}: {problem}")
    if wanted in (None, Level.PROCESS):
        return Spawner(target, tuple(problems) if wanted is None else ())
    raise UsageError(
        f"Isolation `{wanted}` is for live objects in a notebook; use full, restricted or process."
    )


def _fork_server(
    level: Level, policy: Policy, target: str, prepare: child.Prepare, missing: tuple[str, ...]
) -> ForkServer | str:
    """A running server, or why there is none."""
    server.assert_forkable()
    problem = server.try_confinement(policy)
    if problem:
        return problem
    run = child.resolve(target)
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    pid = os.fork()
    if pid == 0:
        ours.close()
        server.run(theirs, level, policy, run, prepare)
    theirs.close()
    ours.settimeout(30)  # to come up; a child may run for as long as its limits let it
    message = _receive(ours)
    if "map" in message:
        try:
            namespaces.map_users(pid)
            ours.send(b"mapped")
            message = _receive(ours)
        except OSError as error:
            message = {"error": f"user namespace: {error}"}
    if message.get("ready"):
        kernel.set_undumpable()
        ours.settimeout(None)
        return ForkServer(ours, pid, level, (*missing, *message["missing"]))
    ours.close()
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return str(message.get("error", "the server gave no answer"))


def _receive(control: socket.socket) -> dict[str, Any]:
    try:
        data = control.recv(4096)
    except TimeoutError:
        return {}
    return dict(json.loads(data)) if data else {}


class ForkServer:
    """Levels `full` and `restricted`: children forked off a warm interpreter."""

    def __init__(self, control: socket.socket, pid: int, level: Level, missing: tuple[str, ...]) -> None:
        self.level, self.missing = level, missing
        self._control, self._pid = control, pid
        self._numbers = itertools.count(1)
        self._inbox = threading.Lock()
        self._started: dict[int, int] = {}
        self._ended: dict[int, Ended] = {}
        self._spare_lock = threading.Lock()
        self._spare: tuple[Limits, Child] | None = None

    def start(self, limits: Limits, *, plain: bool = True) -> Child:
        with self._spare_lock:
            spare, self._spare = self._spare, None
        if spare and plain and spare[0] == limits:
            return spare[1]
        if spare:
            spare[1].ended()
        return self._fork(limits, prepare=False)

    def make_ready(self, limits: Limits) -> None:
        if self._spare is None:
            self._spare = limits, self._fork(limits, prepare=True)

    def _fork(self, limits: Limits, *, prepare: bool) -> Child:
        number = next(self._numbers)
        ends = [os.pipe() for _ in range(3)]
        (request_r, request_w), (reply_r, reply_w), (output_r, output_w) = ends
        order = {"number": number, "memory": limits.memory, "cpu": limits.cpu, "prepare": prepare}
        try:
            socket.send_fds(self._control, [json.dumps(order).encode()], [request_r, reply_w, output_w])
            pidfd = self._await(self._started, number)
        except (OSError, GraderError) as error:
            for descriptor in (request_w, reply_r, output_r):
                os.close(descriptor)
            raise GraderError(f"The fork server is gone: {error}") from None
        finally:
            for descriptor in (request_r, reply_w, output_w):
                os.close(descriptor)
        return _Forked(self, number, pidfd, request_w, reply_r, output_r)

    def await_end(self, number: int) -> Ended:
        return self._await(self._ended, number)

    def _await(self, inbox: dict[int, T], number: int) -> T:
        """What the server says of child `number`; several threads may wait, whoever has the lock reads."""
        while True:
            with self._inbox:
                if number in inbox:
                    return inbox.pop(number)
                self._read_message()

    def _read_message(self) -> None:
        try:
            data, descriptors, _, _ = socket.recv_fds(self._control, 4096, 1)
        except OSError as error:
            raise GraderError(f"The fork server is gone: {error}.") from None
        if not data:
            raise GraderError("The fork server is gone.")
        message = json.loads(data)
        if "started" in message:
            self._started[message["started"]] = descriptors[0]
        else:
            self._ended[message["ended"]] = Ended(message["code"], message["cpu"], message["memory"])

    def close(self) -> None:
        """Ends the server in good order, so that what it used is accounted to this process."""
        self._control.close()
        deadline = time.monotonic() + 2
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(self._pid, os.WNOHANG) == (0, 0):
                if time.monotonic() > deadline:
                    os.kill(self._pid, signal.SIGKILL)
                time.sleep(0.002)


class _Forked:
    def __init__(
        self, owner: ForkServer, number: int, pidfd: int, request: int, reply: int, output: int
    ) -> None:
        self.request, self.reply, self.output = request, reply, output
        self._owner, self._number, self._pidfd = owner, number, pidfd
        self._pid = _pid_of(pidfd)
        self._cpu = 0.0

    def cpu(self) -> float:
        # The CPU clock of another process, as clock_getcpuclockid(3) would name it.
        with contextlib.suppress(OSError):
            self._cpu = time.clock_gettime((~self._pid << 3) | 2)
        return self._cpu

    def memory(self) -> int:
        return _resident(self._pid)

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)

    def wait(self, seconds: float) -> bool:
        return bool(select.select([self._pidfd], [], [], seconds)[0])

    def ended(self) -> Ended:
        self.kill()
        for descriptor in (self.request, self.reply, self.output, self._pidfd):
            with contextlib.suppress(OSError):
                os.close(descriptor)
        return self._owner.await_end(self._number)


def _pid_of(pidfd: int) -> int:
    """The process id, in this process's own namespace, of what a pidfd refers to."""
    with open(f"/proc/self/fdinfo/{pidfd}") as file:
        for line in file:
            if line.startswith("Pid:"):
                return int(line.split()[1])
    raise GraderError("The kernel does not tell the process id of a sandboxed child.")


def _resident(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/statm", "rb") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20
    except (OSError, IndexError, ValueError):
        return 0


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
        "XLA_PYTHON_CLIENT_PREALLOCATE": "false",
    }


class Spawner:
    """Level `process`: a fresh interpreter a child, with limits and a kill, and no further walls."""

    level = Level.PROCESS

    def __init__(self, target: str, missing: tuple[str, ...]) -> None:
        self.missing = missing or ("namespaces", "Landlock", "seccomp")
        self._target = target

    def make_ready(self, limits: Limits) -> None:
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
        return _resident(self._process.pid)

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
