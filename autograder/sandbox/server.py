"""The fork server: a single-threaded process that only forks, one sandboxed child at a time it is asked.

It is forked off a clean interpreter that has imported what children need and read nothing else. What a child is
to do never passes through here: the request goes straight from the judge to the child, over the child's pipe.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import sys
from dataclasses import dataclass
from typing import Any

from autograder.errors import GraderError
from autograder.sandbox import child, confine, kernel, landlock, namespaces, seccomp
from autograder.sandbox.frames import read_frame
from autograder.sandbox.policy import Level, Policy


@dataclass
class _Running:
    number: int
    pid: int


def run(
    control: socket.socket, level: Level, policy: Policy, target: child.Target, prepare: child.Prepare
) -> None:
    """The life of the server; never returns. Reports on `control` whether `level` could be had.

    Args:
      target: what a child does with its request.
      prepare: what a child may do before, while it waits for one; it is told what is likely to come, and can ask
        whether it has.
    """
    try:
        _leave_parent(control)
        if level is not Level.FULL:
            policy = policy.around_hidden()
        namespace = _enter_namespaces(control, policy) if level is Level.FULL else None
        missing, drop_user = _survey(policy, level)
        _send(control, {"ready": True, "missing": missing})
    except BaseException as error:
        _send(control, {"ready": False, "error": f"{type(error).__name__}: {error}"})
        os._exit(1)
    try:
        _Server(control, policy, target, prepare, namespace, drop_user).loop()
    finally:
        os._exit(0)


def _leave_parent(control: socket.socket) -> None:
    """Closes everything of the parent's but the control socket, and dies when the parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    keep = control.fileno()
    os.closerange(3, keep)
    os.closerange(keep + 1, 1 << 16)
    os.setsid()
    kernel.die_with_parent(signal.SIGKILL)
    assert_forkable()


def assert_forkable() -> None:
    """A process with threads, or with a JAX back end, cannot be forked: its children would hang."""
    if os.path.isdir("/proc/self/task") and len(os.listdir("/proc/self/task")) != 1:
        raise GraderError("The fork server has more than one thread. Report this as a bug of the grader.")
    bridge = sys.modules.get("jax._src.xla_bridge")
    if getattr(bridge, "_backends", None):
        raise GraderError("A JAX back end was started before the fork server. Report this as a bug.")


def _enter_namespaces(control: socket.socket, policy: Policy) -> int:
    """Becomes PID 1 of new namespaces with a new root; returns a descriptor of the PID namespace."""
    namespaces.leave()
    _send(control, {"map": os.getpid()})
    if not control.recv(64):
        os._exit(1)
    pid = os.fork()
    if pid:
        control.close()
        os.waitpid(pid, 0)
        os._exit(0)
    kernel.die_with_parent(signal.SIGKILL)
    namespace = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
    namespaces.replace_root(policy)
    return namespace


def _survey(policy: Policy, level: Level) -> tuple[list[str], bool]:
    """What is missing although the level can be had, and whether children can run as another user."""
    version = kernel.landlock_version()
    if version == 0:
        raise OSError("the kernel has no Landlock")
    if not seccomp.supported():
        raise OSError("no seccomp filter for this architecture")
    missing = []
    if version < 3:
        missing.append("Landlock rules for cutting files short (kernel 6.2)")
    if version < 4:
        missing.append("Landlock network rules (kernel 6.7)")
    if version < 6:
        missing.append("Landlock scopes (kernel 6.12)")
    if policy.hidden and level is not Level.FULL:
        missing.append(f"hiding the names in {policy.hidden[0]}, which lies in a folder that Python needs")
    drop_user = os.geteuid() == 0 and confine.nobody_can_read((__file__, os.__file__))
    if os.geteuid() == 0 and not drop_user:
        missing.append("an unprivileged user (its files are not readable by others)")
    return missing, drop_user


def try_confinement(policy: Policy) -> str | None:
    """Applies Landlock and seccomp in a throw-away child; what went wrong, or None."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            kernel.set_no_new_privileges()
            landlock.restrict(policy.readable)
            seccomp.install(os.getpid())
            os.write(writer, b"ok")
        except BaseException as error:
            os.write(writer, str(error).encode()[:200])
        finally:
            os._exit(0)
    os.close(writer)
    answer = os.read(reader, 200).decode(errors="replace")
    os.close(reader)
    os.waitpid(pid, 0)
    return None if answer == "ok" else answer or "no answer"


class _Server:
    def __init__(
        self,
        control: socket.socket,
        policy: Policy,
        target: child.Target,
        prepare: child.Prepare,
        namespace: int | None,
        drop_user: bool,
    ) -> None:
        self._control, self._policy = control, policy
        self._target, self._prepare = target, prepare
        self._namespace, self._drop_user = namespace, drop_user
        self._running: dict[int, _Running] = {}
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)

    def loop(self) -> None:
        while True:
            for descriptor, _ in self._poll.poll():
                if descriptor != self._control.fileno():
                    self._reap(descriptor)
                elif not self._command():
                    return

    def _command(self) -> bool:
        message, descriptors, _, _ = socket.recv_fds(self._control, 4096, 3)
        if not message:
            return False
        self._spawn(json.loads(message), descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        return True

    def _spawn(self, order: dict[str, Any], descriptors: list[int]) -> None:
        if self._namespace is not None:
            kernel.unshare(kernel.CLONE_NEWPID)
        pid = os.fork()
        if pid == 0:
            self._be_child(order, descriptors)
        if self._namespace is not None:
            kernel.setns(self._namespace, kernel.CLONE_NEWPID)
        pidfd = os.pidfd_open(pid)
        self._running[pidfd] = _Running(order["number"], pid)
        self._poll.register(pidfd, select.POLLIN)
        socket.send_fds(self._control, [json.dumps({"started": order["number"]}).encode()], [pidfd])

    def _be_child(self, order: dict[str, Any], descriptors: list[int]) -> None:
        code = 70
        try:
            os.setsid()
            request, reply, output = descriptors
            child.place_descriptors(request, reply, output)
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            confine.confine(
                self._policy,
                memory_mb=order["memory"],
                cpu_seconds=order["cpu"],
                drop_user=self._drop_user,
            )
            if order["prepare"]:
                self._prepare(read_frame(child.REQUEST), child.is_asked)
            child.serve(self._target, child.REQUEST, child.REPLY)
            sys.stdout.flush()
            code = 0
        finally:
            os._exit(code)

    def _reap(self, pidfd: int) -> None:
        running = self._running.pop(pidfd)
        self._poll.unregister(pidfd)
        os.close(pidfd)
        _, status, usage = os.wait4(running.pid, 0)
        _send(
            self._control,
            {
                "ended": running.number,
                "code": os.waitstatus_to_exitcode(status),
                "cpu": usage.ru_utime + usage.ru_stime,
                "memory": usage.ru_maxrss >> 10,
            },
        )


def _send(control: socket.socket, message: dict[str, Any]) -> None:
    try:
        control.send(json.dumps(message).encode())
    except OSError:
        os._exit(1)  # the judge is gone
