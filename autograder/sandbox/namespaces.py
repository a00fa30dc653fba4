"""Level `full`: a fork server in user, PID, mount, network and IPC namespaces of its own.

Its file system is a new one, made of read-only views of the folders a policy names and nothing else.
"""

from __future__ import annotations

import os
from pathlib import Path

from autograder.sandbox import kernel
from autograder.sandbox.policy import DEVICES, Policy

NOBODY = 65534

_ALL = (
    kernel.CLONE_NEWUSER
    | kernel.CLONE_NEWNS
    | kernel.CLONE_NEWIPC
    | kernel.CLONE_NEWUTS
    | kernel.CLONE_NEWNET
    | kernel.CLONE_NEWPID
)


def leave() -> None:
    """Leaves the host's namespaces. The next child of this process is PID 1 of its own."""
    kernel.unshare(_ALL)


def map_users(pid: int) -> None:
    """Gives the user namespace of `pid` its users; called by its parent, outside that namespace.

    Root's namespace also gets an unprivileged user, which the learner's program runs as.
    """
    user, group = os.geteuid(), os.getegid()
    if user == 0:
        try:
            _write(pid, "uid_map", f"0 0 1\n{NOBODY} {NOBODY} 1\n")
            _write(pid, "gid_map", f"0 0 1\n{NOBODY} {NOBODY} 1\n")
            return
        except OSError:
            pass
    _write(pid, "setgroups", "deny")
    _write(pid, "uid_map", f"{user} {user} 1\n")
    _write(pid, "gid_map", f"{group} {group} 1\n")


def _write(pid: int, name: str, text: str) -> None:
    # One write call: the kernel takes a map whole or not at all.
    descriptor = os.open(f"/proc/{pid}/{name}", os.O_WRONLY)
    try:
        os.write(descriptor, text.encode())
    finally:
        os.close(descriptor)


def replace_root(policy: Policy) -> None:
    """Replaces the whole file system by read-only views of `policy.readable`."""
    kernel.mount(None, "/", None, kernel.MS_REC | kernel.MS_PRIVATE)
    sources = {
        path: os.open(path, os.O_PATH) for path in (*policy.readable, *DEVICES) if os.path.exists(path)
    }
    new = next(path for path in ("/tmp", "/mnt", "/run", "/var", "/usr") if os.path.isdir(path))
    kernel.mount("tmpfs", new, "tmpfs", kernel.MS_NOSUID | kernel.MS_NODEV, "mode=0755,size=1m")
    for path, descriptor in sources.items():
        _show(path, descriptor, new)
        os.close(descriptor)
    for path in policy.hidden:
        if os.path.isdir(new + path):
            kernel.mount("tmpfs", new + path, "tmpfs", kernel.MS_RDONLY, "size=4k")
    read_only = kernel.MS_REMOUNT | kernel.MS_BIND | kernel.MS_RDONLY | kernel.MS_NOSUID | kernel.MS_NODEV
    kernel.mount(None, new, None, read_only)
    os.chdir(new)
    kernel.pivot_root(".", ".")
    kernel.unmount(".", kernel.MNT_DETACH)
    os.chdir("/")


def _show(path: str, descriptor: int, new: str) -> None:
    """Binds what `descriptor` opened to the same path below the new root."""
    target = Path(new + path)
    target.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    if os.path.islink(path) and not target.exists():
        target.symlink_to(os.readlink(path))
        return
    if target.exists():
        return
    opened = f"/proc/self/fd/{descriptor}"
    if os.path.isdir(opened):
        target.mkdir()
    else:
        target.touch()
    kernel.mount(opened, str(target), None, kernel.MS_BIND | kernel.MS_REC)
    if path not in DEVICES:
        kernel.make_read_only(str(target))
