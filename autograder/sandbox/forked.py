"""Levels `full` and `restricted`: children forked off a warm interpreter, watched by their pidfd."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import select
import signal
import socket
import threading
import time
from typing import Any, TypeVar

from autograder.course import Limits
from autograder.errors import GraderError
from autograder.sandbox import child, kernel, namespaces, server
from autograder.sandbox.children import Child, Ended, resident, threads
from autograder.sandbox.frames import write_frame
from autograder.sandbox.policy import Level, Policy

T = TypeVar("T")
_MOST_LIKELY = 1 << 15
"""Bytes that a pipe takes at once, whether or not anybody reads."""


def fork_server(
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
        return self._fork(limits)

    def make_ready(self, limits: Limits, likely: bytes = b"") -> None:
        if self._spare is None:
            spare = self._fork(limits, prepare=True)
            with contextlib.suppress(OSError):  # It may have ended; then whoever starts it will see.
                write_frame(spare.request, likely if len(likely) < _MOST_LIKELY else b"")
            self._spare = limits, spare

    def _fork(self, limits: Limits, *, prepare: bool = False) -> Child:
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
        return resident(self._pid)

    def threads(self) -> int:
        return threads(self._pid)

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
