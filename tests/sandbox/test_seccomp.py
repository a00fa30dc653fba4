"""The seccomp filter, run by a small interpreter: for each system call, is it let through?"""

from __future__ import annotations

import errno
import struct

import pytest

from autograder.sandbox import seccomp

ALLOW, KILL = "allow", "kill"
ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
MACHINES = list(ARCH)
PID = 7


def run(program: bytes, number: int, arguments: tuple[int, ...] = (), arch: int | None = None) -> str:
    """What classic BPF makes of one system call: "allow", "kill" or the name of an error."""
    values = [value & (1 << 64) - 1 for value in (*arguments, *[0] * (6 - len(arguments)))]
    data = struct.pack("<IIQ6Q", number, arch or 0, 0, *values)
    code = [struct.unpack_from("HBBI", program, at) for at in range(0, len(program), 8)]
    position, accumulator = 0, 0
    while True:
        operation, if_true, if_false, value = code[position]
        position += 1
        match operation:
            case 0x20:
                (accumulator,) = struct.unpack_from("<I", data, value)
            case 0x15:
                position += if_true if accumulator == value else if_false
            case 0x35:
                position += if_true if accumulator >= value else if_false
            case 0x45:
                position += if_true if accumulator & value else if_false
            case 0x06:
                return decision(value)
            case _:
                raise AssertionError(f"an operation that is not used: {operation:#x}")


def decision(value: int) -> str:
    if value == 0x7FFF0000:
        return ALLOW
    if value == 0x80000000:
        return KILL
    assert value & 0xFFFF0000 == 0x00050000
    return errno.errorcode[value & 0xFFFF]


@pytest.fixture(scope="module", params=MACHINES)
def machine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def outcome(machine: str, name: str | int, *arguments: int) -> str:
    number = name if isinstance(name, int) else CALLS[machine][name]
    return run(seccomp.program(PID, machine), number, arguments, ARCH[machine])


# Written down from the kernel's tables, apart from those of the filter.
CALLS = {
    "x86_64": {
        "read": 0, "write": 1, "open": 2, "close": 3, "stat": 4, "mmap": 9, "mprotect": 10, "munmap": 11, "brk": 12,
        "rt_sigaction": 13, "ioctl": 16, "sched_yield": 24, "socket": 41, "connect": 42, "clone": 56, "fork": 57,
        "vfork": 58, "execve": 59, "exit": 60, "kill": 62, "shmget": 29, "getpid": 39, "chmod": 90, "ptrace": 101,
        "gettid": 186, "tkill": 200, "futex": 202, "sched_setaffinity": 203, "sched_getaffinity": 204,
        "clock_gettime": 228, "exit_group": 231, "tgkill": 234, "openat": 257, "unshare": 272, "setns": 308,
        "prlimit64": 302, "getrandom": 318, "memfd_create": 319, "bpf": 321, "userfaultfd": 323, "execveat": 322,
        "mount": 165, "socketpair": 53, "process_vm_readv": 310, "keyctl": 250, "rseq": 334, "statx": 332,
        "utimensat": 280, "setrlimit": 160, "perf_event_open": 298, "madvise": 28, "newfstatat": 262,
        "fcntl": 72, "prctl": 157, "truncate": 76, "inotify_init1": 294, "syslog": 103,
    },
    "aarch64": {
        "read": 63, "write": 64, "close": 57, "mmap": 222, "mprotect": 226, "munmap": 215, "brk": 214,
        "rt_sigaction": 134, "ioctl": 29, "sched_yield": 124, "socket": 198, "connect": 203, "clone": 220,
        "execve": 221, "exit": 93, "kill": 129, "shmget": 194, "getpid": 172, "fchmodat": 53, "ptrace": 117,
        "gettid": 178, "tkill": 130, "futex": 98, "sched_setaffinity": 122, "sched_getaffinity": 123,
        "clock_gettime": 113, "exit_group": 94, "tgkill": 131, "openat": 56, "unshare": 97, "setns": 268,
        "prlimit64": 261, "getrandom": 278, "memfd_create": 279, "bpf": 280, "userfaultfd": 282, "execveat": 281,
        "mount": 40, "socketpair": 199, "process_vm_readv": 270, "keyctl": 219, "rseq": 293, "statx": 291,
        "utimensat": 88, "setrlimit": 164, "perf_event_open": 241, "madvise": 233, "newfstatat": 79,
        "fcntl": 25, "prctl": 167, "truncate": 45, "inotify_init1": 26, "syslog": 116,
    },
}  # fmt: skip

COMPUTING = (
    "read write close mprotect munmap brk rt_sigaction ioctl sched_yield exit getpid gettid futex sched_getaffinity "
    "clock_gettime exit_group openat getrandom rseq statx madvise newfstatat"
).split()
HOSTILE = (
    "socket connect execve execveat kill shmget ptrace tkill unshare setns memfd_create bpf userfaultfd mount "
    "socketpair process_vm_readv keyctl utimensat setrlimit perf_event_open truncate inotify_init1 syslog"
).split()


@pytest.mark.parametrize("name", COMPUTING)
def test_computing_is_allowed(machine: str, name: str) -> None:
    assert outcome(machine, name) == ALLOW


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_calls_are_denied(machine: str, name: str) -> None:
    assert outcome(machine, name) == "EPERM"


@pytest.mark.parametrize(
    ("number", "decided"),
    [
        (424, "EPERM"),  # pidfd_send_signal
        (425, "EPERM"),  # io_uring_setup
        (428, "EPERM"),  # open_tree
        (434, "EPERM"),  # pidfd_open
        (435, "ENOSYS"),  # clone3: glibc falls back to clone
        (438, "EPERM"),  # pidfd_getfd
        (442, "EPERM"),  # mount_setattr
        (436, ALLOW),  # close_range
        (437, ALLOW),  # openat2
        (439, ALLOW),  # faccessat2
    ],
)
def test_calls_with_one_number_everywhere(machine: str, number: int, decided: str) -> None:
    assert outcome(machine, number) == decided


def test_calls_of_x86_alone() -> None:
    for name in ("fork", "vfork", "chmod"):
        assert outcome("x86_64", name) == "EPERM"
    for name in ("open", "stat"):
        assert outcome("x86_64", name) == ALLOW


THREAD = 0x00010000 | 0x00000100 | 0x00000800


@pytest.mark.parametrize(
    ("name", "arguments", "decided"),
    [
        ("clone", (THREAD,), ALLOW),
        ("clone", (17,), "EPERM"),  # fork: SIGCHLD alone
        ("clone", (0x10000000 | 17,), "EPERM"),  # a new user namespace
        ("mmap", (0, 4096, 3, 0x22), ALLOW),  # private, anonymous
        ("mmap", (0, 4096, 1, 0x02), ALLOW),  # private, of a file
        ("mmap", (0, 4096, 1, 0x01), ALLOW),  # shared, of a file
        ("mmap", (0, 4096, 3, 0x21), "ENOMEM"),  # shared, anonymous: RLIMIT_DATA does not count it
        ("mmap", (0, 4096, 3, 0x20122), "ENOMEM"),  # one that grows like a stack: nor that
        ("mmap", (0, 4096, 3, 0x20022), ALLOW),  # a thread's stack does not
        ("fcntl", (4, 1), ALLOW),  # F_GETFD
        ("fcntl", (4, 1030), ALLOW),  # F_DUPFD_CLOEXEC
        ("fcntl", (4, 8, 1), "EPERM"),  # F_SETOWN: whom the kernel sends a signal to
        ("fcntl", (4, 10, 9), "EPERM"),  # F_SETSIG: and which one
        ("fcntl", (4, 15, 1), "EPERM"),  # F_SETOWN_EX
        ("fcntl", (4, 1024, 0), "EPERM"),  # F_SETLEASE: others wait before they can open the file
        ("fcntl", (4, 1026, 0), "EPERM"),  # F_NOTIFY
        ("prctl", (1, 0), "EPERM"),  # to forget that it dies with its parent
        ("prctl", (15, 1 << 40), ALLOW),  # a thread's name
        ("tgkill", (PID, PID, 6), ALLOW),
        ("tgkill", (PID + 1, 1, 9), "EPERM"),
        ("sched_setaffinity", (0, 8, 0), ALLOW),
        ("sched_setaffinity", (1, 8, 0), "EPERM"),
        ("prlimit64", (0, 7, 0, 4096), ALLOW),  # limits are read
        ("prlimit64", (0, 7, 4096, 0), "EPERM"),  # limits are set
        ("prlimit64", (0, 7, 1 << 40, 0), "EPERM"),  # … by a structure high in memory
    ],
)
def test_calls_by_their_arguments(machine: str, name: str, arguments: tuple[int, ...], decided: str) -> None:
    assert outcome(machine, name, *arguments) == decided


def test_another_architecture_is_killed(machine: str) -> None:
    program = seccomp.program(PID, machine)
    for arch in (0x40000003, 0xC00000B7 if machine == "x86_64" else 0xC000003E, 0):
        assert run(program, CALLS[machine]["read"], (), arch) == KILL


def test_the_second_numbering_of_x86_is_killed() -> None:
    """x32: every call once more, with a bit set in its number."""
    for number in (0x40000000, 0x40000000 | 59, 0x40000000 | 520):
        assert outcome("x86_64", number) == KILL


def test_the_program_is_short_enough_and_ends(machine: str) -> None:
    program = seccomp.program(PID, machine)
    assert len(program) % 8 == 0
    assert len(program) // 8 <= 4096
    for number in range(600):  # every path ends in a decision
        assert outcome(machine, number) in (ALLOW, KILL, "EPERM", "ENOMEM", "ENOSYS")
