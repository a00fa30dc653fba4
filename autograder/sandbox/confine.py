"""What a child does to itself before it sees a learner's program: after this it can only compute."""

from __future__ import annotations

import os
import signal

from autograder.sandbox import kernel, landlock, seccomp
from autograder.sandbox.limits import limit, limit_address_space
from autograder.sandbox.namespaces import NOBODY
from autograder.sandbox.policy import DEVICES, Policy


def confine(policy: Policy, *, memory_mb: int, cpu_seconds: float, drop_user: bool) -> None:
    """Locks this process down: limits, user, capabilities, Landlock, seccomp; in that order."""
    limit(memory_mb, cpu_seconds)
    limit_address_space()
    if drop_user:
        become_nobody()
    kernel.die_with_parent(signal.SIGKILL)
    kernel.drop_capabilities()
    kernel.set_no_new_privileges()
    landlock.restrict((*policy.readable, *DEVICES[1:]), (DEVICES[0],), policy.listed)
    kernel.set_undumpable()
    seccomp.install(os.getpid())


def become_nobody() -> None:
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)


def nobody_can_read(paths: tuple[str, ...]) -> bool:
    """Whether the unprivileged user could read these files; tried out in a child."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            become_nobody()
            for path in paths:
                with open(path, "rb") as file:
                    file.read(1)
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
