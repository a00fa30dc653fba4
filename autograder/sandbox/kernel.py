"""The Linux system calls that Python does not offer, through ctypes. Each raises OSError on failure."""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from functools import cache
from typing import Any

CLONE_NEWNS = 0x00020000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000

MS_RDONLY = 1
MS_NOSUID = 2
MS_NODEV = 4
MS_NOEXEC = 8
MS_REMOUNT = 32
MS_BIND = 4096
MS_REC = 16384
MS_PRIVATE = 1 << 18
MNT_DETACH = 2

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_CAPBSET_DROP = 24
_PR_SET_NO_NEW_PRIVS = 38
_PR_CAP_AMBIENT = 47
_AT_FDCWD = -100
_AT_RECURSIVE = 0x8000

# These numbers are the same on every architecture of the generic table and on x86-64.
_SYS_MOUNT_SETATTR = 442
_SYS_LANDLOCK_CREATE_RULESET = 444
_SYS_LANDLOCK_ADD_RULE = 445
_SYS_LANDLOCK_RESTRICT_SELF = 446
_SYS_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}

MACHINE = platform.machine()
SUPPORTED = sys.platform == "linux" and MACHINE in _SYS_PIVOT_ROOT


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _check(result: int, what: str) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
    return result


def _call(name: str, *arguments: Any) -> int:
    return _check(getattr(_libc(), name)(*arguments), name)


def _syscall(what: str, number: int, *arguments: Any) -> int:
    widened = [ctypes.c_long(item) if isinstance(item, int) else item for item in arguments]
    return _check(_libc().syscall(ctypes.c_long(number), *widened), what)


def _path(path: str | None) -> bytes | None:
    return None if path is None else os.fsencode(path)


def unshare(flags: int) -> None:
    _call("unshare", flags)


def setns(descriptor: int, flags: int) -> None:
    _call("setns", descriptor, flags)


def mount(source: str | None, target: str, kind: str | None, flags: int, data: str | None = None) -> None:
    _call("mount", _path(source), _path(target), _path(kind), ctypes.c_ulong(flags), _path(data))


def unmount(target: str, flags: int = 0) -> None:
    _call("umount2", _path(target), flags)


def pivot_root(new_root: str, put_old: str) -> None:
    _syscall("pivot_root", _SYS_PIVOT_ROOT[MACHINE], _path(new_root), _path(put_old))


def make_read_only(target: str) -> None:
    """Makes a mount and all below it read-only, nosuid and nodev, whatever other flags they have."""
    attributes = ctypes.create_string_buffer(struct.pack("QQQQ", MS_RDONLY | MS_NOSUID | MS_NODEV, 0, 0, 0))
    _syscall("mount_setattr", _SYS_MOUNT_SETATTR, _AT_FDCWD, _path(target), _AT_RECURSIVE, attributes, 32)


def die_with_parent(signal_number: int) -> None:
    _call("prctl", _PR_SET_PDEATHSIG, signal_number, 0, 0, 0)


def set_undumpable() -> None:
    """Closes /proc/PID/mem and ptrace to processes of the same user."""
    _call("prctl", _PR_SET_DUMPABLE, 0, 0, 0, 0)


def set_no_new_privileges() -> None:
    _call("prctl", _PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def drop_capabilities() -> None:
    """Gives up every capability, for good (the bounding and the ambient set too, where permitted)."""
    for capability in range(64):
        if _libc().prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            break
    _libc().prctl(_PR_CAP_AMBIENT, 4, 0, 0, 0)
    header = ctypes.create_string_buffer(struct.pack("Ii", 0x20080522, 0))
    _call("capset", header, ctypes.create_string_buffer(struct.pack("6I", *([0] * 6))))


def landlock_version() -> int:
    """The kernel's Landlock ABI version; 0 where there is none."""
    try:
        return _syscall("landlock", _SYS_LANDLOCK_CREATE_RULESET, None, 0, 1)
    except OSError:
        return 0


def landlock_create_ruleset(attributes: bytes) -> int:
    buffer = ctypes.create_string_buffer(attributes)
    return _syscall("landlock", _SYS_LANDLOCK_CREATE_RULESET, buffer, len(attributes), 0)


def landlock_add_path(ruleset: int, attributes: bytes) -> None:
    _syscall("landlock", _SYS_LANDLOCK_ADD_RULE, ruleset, 1, ctypes.create_string_buffer(attributes), 0)


def landlock_restrict_self(ruleset: int) -> None:
    _syscall("landlock", _SYS_LANDLOCK_RESTRICT_SELF, ruleset, 0)


def install_seccomp(program: bytes) -> None:
    """Installs a BPF program (packed `sock_filter`s) for this thread and all it starts."""
    code = ctypes.create_string_buffer(program)
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    _call("prctl", 22, 2, ctypes.create_string_buffer(header), 0, 0)
