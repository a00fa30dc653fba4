"""The system calls that a learner's process may not make, as a BPF program for seccomp.

A deny list: what JAX needs differs by version, what an attacker needs does not. Denied are other processes
(fork, exec, signals, ptrace, pidfds), sockets, memory that `RLIMIT_DATA` does not count, namespaces and
mounts, kernel interfaces with a history of holes, and changes to files' metadata, which Landlock lets pass.
"""

from __future__ import annotations

import errno
import struct
from collections.abc import Iterable

from autograder.sandbox import kernel

_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

# Numbers from 424 on are the same on both architectures.
_COMMON = {
    "pidfd_send_signal": 424, "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427,
    "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432, "fspick": 433,
    "pidfd_open": 434, "clone3": 435, "pidfd_getfd": 438, "process_madvise": 440, "mount_setattr": 442,
    "quotactl_fd": 443, "memfd_secret": 447, "process_mrelease": 448, "fchmodat2": 452,
    "setxattrat": 463, "removexattrat": 466, "open_tree_attr": 467,
}  # fmt: skip

_NUMBERS = {
    "x86_64": {
        "mmap": 9, "clone": 56, "tgkill": 234, "prlimit64": 302, "sched_setaffinity": 203,
        "fcntl": 72, "prctl": 157,
        "fork": 57, "vfork": 58, "execve": 59, "execveat": 322, "kill": 62, "tkill": 200,
        "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297, "ptrace": 101,
        "process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312,
        "socket": 41, "connect": 42, "accept": 43, "bind": 49, "listen": 50, "socketpair": 53, "accept4": 288,
        "shmget": 29, "shmat": 30, "shmctl": 31, "shmdt": 67, "semget": 64, "semop": 65, "semctl": 66,
        "semtimedop": 220, "msgget": 68, "msgsnd": 69, "msgrcv": 70, "msgctl": 71, "mq_open": 240,
        "memfd_create": 319, "userfaultfd": 323, "bpf": 321, "perf_event_open": 298,
        "add_key": 248, "request_key": 249, "keyctl": 250,
        "mount": 165, "umount2": 166, "pivot_root": 155, "chroot": 161, "unshare": 272, "setns": 308,
        "name_to_handle_at": 303, "open_by_handle_at": 304, "fanotify_init": 300,
        "init_module": 175, "finit_module": 313, "delete_module": 176, "kexec_load": 246,
        "kexec_file_load": 320, "reboot": 169, "swapon": 167, "swapoff": 168, "acct": 163, "quotactl": 179,
        "settimeofday": 164, "clock_settime": 227, "adjtimex": 159, "clock_adjtime": 305,
        "iopl": 172, "ioperm": 173, "modify_ldt": 154, "personality": 135, "uselib": 134,
        "setpriority": 141, "sched_setparam": 142, "sched_setscheduler": 144, "sched_setattr": 314,
        "ioprio_set": 251, "setrlimit": 160, "migrate_pages": 256, "move_pages": 279,
        "chmod": 90, "fchmod": 91, "fchmodat": 268, "chown": 92, "fchown": 93, "lchown": 94, "fchownat": 260,
        "setxattr": 188, "lsetxattr": 189, "fsetxattr": 190,
        "removexattr": 197, "lremovexattr": 198, "fremovexattr": 199,
        "truncate": 76, "inotify_init": 253, "inotify_init1": 294, "syslog": 103,
        "utime": 132, "utimes": 235, "futimesat": 261, "utimensat": 280,
    },
    "aarch64": {
        "mmap": 222, "clone": 220, "tgkill": 131, "prlimit64": 261, "sched_setaffinity": 122,
        "fcntl": 25, "prctl": 167,
        "execve": 221, "execveat": 281, "kill": 129, "tkill": 130,
        "rt_sigqueueinfo": 138, "rt_tgsigqueueinfo": 240, "ptrace": 117,
        "process_vm_readv": 270, "process_vm_writev": 271, "kcmp": 272,
        "socket": 198, "connect": 203, "accept": 202, "bind": 200, "listen": 201, "socketpair": 199,
        "accept4": 242,
        "shmget": 194, "shmat": 196, "shmctl": 195, "shmdt": 197, "semget": 190, "semop": 193, "semctl": 191,
        "semtimedop": 192, "msgget": 186, "msgsnd": 189, "msgrcv": 188, "msgctl": 187, "mq_open": 180,
        "memfd_create": 279, "userfaultfd": 282, "bpf": 280, "perf_event_open": 241,
        "add_key": 217, "request_key": 218, "keyctl": 219,
        "mount": 40, "umount2": 39, "pivot_root": 41, "chroot": 51, "unshare": 97, "setns": 268,
        "name_to_handle_at": 264, "open_by_handle_at": 265, "fanotify_init": 262,
        "init_module": 105, "finit_module": 273, "delete_module": 106, "kexec_load": 104,
        "kexec_file_load": 294, "reboot": 142, "swapon": 224, "swapoff": 225, "acct": 89, "quotactl": 60,
        "settimeofday": 170, "clock_settime": 112, "adjtimex": 171, "clock_adjtime": 266,
        "personality": 92,
        "setpriority": 140, "sched_setparam": 118, "sched_setscheduler": 119, "sched_setattr": 274,
        "ioprio_set": 30, "setrlimit": 164, "migrate_pages": 238, "move_pages": 239,
        "fchmod": 52, "fchmodat": 53, "fchown": 55, "fchownat": 54,
        "truncate": 45, "inotify_init1": 26, "syslog": 116,
        "setxattr": 5, "lsetxattr": 6, "fsetxattr": 7, "removexattr": 14, "lremovexattr": 15,
        "fremovexattr": 16, "utimensat": 88,
    },
}  # fmt: skip

# Allowed under a condition on their arguments, by the rules below.
_CONDITIONAL = ("mmap", "clone", "clone3", "tgkill", "prlimit64", "sched_setaffinity", "fcntl", "prctl")

_CLONE_THREAD = 0x00010000
_MAP_SHARED, _MAP_ANONYMOUS = 0x01, 0x20
# It grows like a stack, and is not counted as data.
_MAP_GROWSDOWN = 0x100
_PR_SET_PDEATHSIG = 1
# Each makes the kernel send a signal for the caller, or keep others from opening a file.
_FCNTL = {"F_SETOWN": 8, "F_SETSIG": 10, "F_SETOWN_EX": 15, "F_SETLEASE": 1024, "F_NOTIFY": 1026}
_X32_BIT = 0x40000000

_LOAD, _JUMP_EQUAL, _JUMP_GREATER_EQUAL, _JUMP_SET, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_OFFSET_NUMBER, _OFFSET_ARCH, _OFFSET_ARGUMENTS = 0, 4, 16


def _instruction(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def _deny(code: int) -> bytes:
    return _instruction(_RETURN, 0x00050000 | code)


def _argument(index: int, *, upper: bool = False) -> bytes:
    """Loads the lower or upper half of an argument (both architectures are little-endian)."""
    return _instruction(_LOAD, _OFFSET_ARGUMENTS + 8 * index + 4 * upper)


def _rule(number: int, *body: bytes) -> list[bytes]:
    """Runs `body` if the call is `number`; the body ends in a return on every path."""
    return [_instruction(_JUMP_EQUAL, number, 0, len(body)), *body]


def _countdown(values: Iterable[int]) -> list[tuple[int, int]]:
    """Each value with how many come from it to the end: how far a jump over all of the rest has to go."""
    items = list(values)
    return [(len(items) - index, item) for index, item in enumerate(items)]


def supported() -> bool:
    return kernel.SUPPORTED


def program(own_pid: int, machine: str = kernel.MACHINE) -> bytes:
    """The filter for a process whose id, in its own namespace, is `own_pid`."""
    numbers = _NUMBERS[machine] | _COMMON
    allow = _instruction(_RETURN, _ALLOW)
    refuse = _deny(errno.EPERM)
    code = [
        _instruction(_LOAD, _OFFSET_ARCH),
        _instruction(_JUMP_EQUAL, _AUDIT_ARCH[machine], 1, 0),
        _instruction(_RETURN, _KILL),
        _instruction(_LOAD, _OFFSET_NUMBER),
    ]
    if machine == "x86_64":
        code += [_instruction(_JUMP_GREATER_EQUAL, _X32_BIT, 0, 1), _instruction(_RETURN, _KILL)]
    code += _rule(
        numbers["mmap"],
        _argument(3),
        _instruction(_JUMP_SET, _MAP_GROWSDOWN, 2, 0),
        _instruction(_JUMP_SET, _MAP_SHARED, 0, 2),
        _instruction(_JUMP_SET, _MAP_ANONYMOUS, 0, 1),
        _deny(errno.ENOMEM),
        allow,
    )
    code += _rule(numbers["clone"], _argument(0), _instruction(_JUMP_SET, _CLONE_THREAD, 1, 0), refuse, allow)
    # glibc then falls back to clone, whose flags a filter can read.
    code += _rule(numbers["clone3"], _deny(errno.ENOSYS))
    code += _rule(numbers["tgkill"], _argument(0), _instruction(_JUMP_EQUAL, own_pid, 1, 0), refuse, allow)
    code += _rule(
        numbers["sched_setaffinity"], _argument(0), _instruction(_JUMP_EQUAL, 0, 1, 0), refuse, allow
    )
    forbidden = [_instruction(_JUMP_EQUAL, command, left, 0) for left, command in _countdown(_FCNTL.values())]
    code += _rule(numbers["fcntl"], _argument(1), *forbidden, allow, refuse)
    # A child that has forgotten its parent would outlive it.
    code += _rule(
        numbers["prctl"], _argument(0), _instruction(_JUMP_EQUAL, _PR_SET_PDEATHSIG, 0, 1), refuse, allow
    )
    # Limits may be read (no new limit given), never set.
    code += _rule(
        numbers["prlimit64"],
        _argument(2),
        _instruction(_JUMP_EQUAL, 0, 0, 2),
        _argument(2, upper=True),
        _instruction(_JUMP_EQUAL, 0, 1, 0),
        refuse,
        allow,
    )
    for name in sorted(set(numbers) - set(_CONDITIONAL)):
        code += _rule(numbers[name], refuse)
    return b"".join([*code, allow])


def install(own_pid: int) -> None:
    kernel.install_seccomp(program(own_pid))
