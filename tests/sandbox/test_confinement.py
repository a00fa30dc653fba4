"""What hostile programs can do at levels `full` and `restricted`, as root and as an ordinary user: compute."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

ATTEMPTS = '''
import ctypes, errno, glob, mmap, os, resource, signal, socket, subprocess, sys, tempfile, threading, time
libc = ctypes.CDLL(None, use_errno=True)

def syscall(number, *arguments):
    ctypes.set_errno(0)
    result = libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments))
    if result < 0:
        raise OSError(ctypes.get_errno(), "syscall")
    return result

X86 = os.uname().machine == "x86_64"

def memfd(): return os.memfd_create("x")
def thread():
    seen = []
    thread = threading.Thread(target=lambda: seen.append(1))
    thread.start(); thread.join()
    return seen
def shared_memory(): return mmap.mmap(-1, 1 << 20)
def private_memory(): return len(mmap.mmap(-1, 1 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS))
def sysv():
    number = libc.shmget(0, 4096, 0o1600)
    if number < 0: raise OSError(ctypes.get_errno(), "shmget")
def write(path):
    with open(path, "w") as file: file.write("x")
def temporary(): return tempfile.mkstemp()
def vm_read():
    buffer = ctypes.create_string_buffer(8)
    local = (ctypes.c_size_t * 2)(ctypes.addressof(buffer), 8)
    ctypes.set_errno(0)
    if libc.process_vm_readv(os.getppid() or 1, local, 1, local, 1, 0) < 0:
        raise OSError(ctypes.get_errno(), "process_vm_readv")
def ptrace(pid):
    ctypes.set_errno(0)
    if libc.ptrace(16, pid, 0, 0) < 0: raise OSError(ctypes.get_errno(), "ptrace")
def more_memory():
    try: resource.setrlimit(resource.RLIMIT_DATA, (1 << 40, 1 << 40))
    except ValueError as error: raise OSError(errno.EPERM, "setrlimit") from error
def setuid(): os.setuid(0 if os.getuid() else 1)
def unshare(): 
    ctypes.set_errno(0)
    if libc.unshare(0x10000000) < 0: raise OSError(ctypes.get_errno(), "unshare")
def mount():
    ctypes.set_errno(0)
    if libc.mount(b"none", b"/", b"tmpfs", 0, None) < 0: raise OSError(ctypes.get_errno(), "mount")
def system():
    if os.system("true") != 0: raise OSError(errno.EPERM, "system")
def environment(path): return open(path, "rb").read()
def others():
    """Process ids other than one's own that /proc shows."""
    return sorted(set(map(int, filter(str.isdigit, os.listdir("/proc")))) - {os.getpid()})
def raise_signal():
    seen = []
    signal.signal(signal.SIGUSR1, lambda *_: seen.append(1))
    signal.raise_signal(signal.SIGUSR1)
    return seen

TRIES = {
    # computing is allowed
    "thread": thread,
    "private memory": private_memory,
    "own signal": raise_signal,
    "write /dev/null": lambda: write("/dev/null"),
    "random": lambda: len(os.urandom(8)),
    "import": lambda: __import__("wave").__name__,
    "read own code": lambda: len(open(os.__file__).read()) > 0,
    "limits": lambda: resource.getrlimit(resource.RLIMIT_DATA)[0] > 0,
    # files
    "list /": lambda: os.listdir("/"),
    "list work": lambda: os.listdir(PLACES["folder"]),
    "read secret": lambda: open(PLACES["secret"]).read(),
    "stat secret": lambda: os.stat(PLACES["secret"]).st_size,
    "list home": lambda: os.listdir(PLACES["home"]),
    "read passwd": lambda: open("/etc/passwd").read(),
    "list proc": others,
    "read proc 1": lambda: environment("/proc/1/environ"),
    "read parent": lambda: environment(f"/proc/{os.getppid()}/environ"),
    "read parent memory": lambda: open(f"/proc/{os.getppid()}/mem", "rb").read(1),
    "list tmp": lambda: os.listdir("/tmp"),
    "write tmp": lambda: write("/tmp/planted"),
    "write shm": lambda: write("/dev/shm/planted"),
    "write here": lambda: write("planted"),
    "write package": lambda: write(os.path.join(os.path.dirname(os.__file__), "planted.py")),
    "write engine": lambda: write(os.path.join(os.path.dirname(sys.modules["autograder"].__file__), "planted.py")),
    "temporary file": temporary,
    "mkdir": lambda: os.mkdir("/tmp/planted"),
    "delete": lambda: os.unlink(os.__file__),
    "rename": lambda: os.rename(os.__file__, os.__file__ + "x"),
    "chmod": lambda: os.chmod(os.__file__, 0o777),
    "link": lambda: os.link(os.__file__, "/tmp/planted"),
    "symlink": lambda: os.symlink(os.__file__, "/tmp/planted"),
    "chdir and list": lambda: (os.chdir(PLACES["folder"]), os.listdir(".")),
    # processes
    "fork": os.fork,
    "vfork": lambda: syscall(58) if X86 else syscall(220, 0x4111),
    "clone3": lambda: syscall(435, 0, 0),
    "subprocess": lambda: subprocess.run(["true"]),
    "posix_spawn": lambda: os.posix_spawn("/bin/true", ["true"], {}),
    "system": system,
    "exec": lambda: os.execv(sys.executable, [sys.executable, "-c", "1"]),
    "kill parent": lambda: os.kill(os.getppid() or 1, 0),
    "kill all": lambda: os.kill(-1, 9),
    "kill group": lambda: os.killpg(0, 0),
    "pidfd": lambda: os.pidfd_open(os.getpid()),
    "ptrace": lambda: ptrace(os.getppid() or 1),
    "read other memory": vm_read,
    "more memory": more_memory,
    "setuid": setuid,
    "setpriority": lambda: os.setpriority(os.PRIO_PROCESS, 0, -5),
    "unshare": unshare,
    "mount": mount,
    "chroot": lambda: os.chroot("/"),
    # network and shared memory
    "tcp": lambda: socket.create_connection(("127.0.0.1", 9), 1),
    "udp": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
    "unix": lambda: socket.socket(socket.AF_UNIX),
    "socketpair": socket.socketpair,
    "netlink": lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW),
    "memfd": memfd,
    "shared memory": shared_memory,
    "sysv": sysv,
    "userfaultfd": lambda: syscall(323 if X86 else 282, 0),
    "bpf": lambda: syscall(321 if X86 else 280, 0, 0, 0),
    "io_uring": lambda: syscall(425, 1, 0),
    "perf": lambda: syscall(298 if X86 else 241, 0, 0, -1, -1, 0),
    "keyctl": lambda: syscall(250 if X86 else 219, 0, 0),
}

def attempt(call):
    try:
        return ["did", repr(call())]
    except OSError as error:
        return ["refused", errno.errorcode.get(error.errno, "?")]
    except Exception as error:
        return ["broke", f"{type(error).__name__}: {error}"]

def first():
    return {name: attempt(call) for name, call in TRIES.items()} | {
        "ids": [os.getuid(), os.geteuid(), os.getpid()],
        "environ": sorted(os.environ),
        "descriptors": [n for n in range(100) if is_open(n)],
        "capabilities": [int(line.split()[1], 16) for line in open_status() if line.startswith("Cap")],
        "cwd": os.getcwd(),
    }

def is_open(number):
    try:
        os.fstat(number)
        return True
    except OSError:
        return False

def open_status():
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    data = (ctypes.c_uint32 * 6)()
    libc.capget(header, data)
    return [f"Cap {value:x}" for value in data]
'''

ALLOWED = {
    "thread",
    "private memory",
    "own signal",
    "write /dev/null",
    "random",
    "import",
    "read own code",
    "limits",
}
TOLD = {"ids", "environ", "descriptors", "capabilities", "cwd"}
# What only a file system of its own can hide: Landlock refuses to open, and lets names and sizes be asked for.
HIDDEN_AT_FULL = {"stat secret"}
SURVIVORS = ("/tmp/planted", "/dev/shm/planted")

LEVELS = [("full", "mine"), ("full", "nobody"), ("restricted", "mine"), ("restricted", "nobody")]


@pytest.fixture(scope="module")
def outcomes(
    sandbox: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str, str], Any]:
    """All attempts are made by one program; what came of each, by level and user."""
    folder = tmp_path_factory.mktemp("work")
    folder.chmod(0o755)
    secret = folder / "secret.txt"
    secret.write_text("MARKER")
    places = {"folder": str(folder), "secret": str(secret), "home": os.path.expanduser("~")}
    seen: dict[tuple[str, str], Any] = {}

    def get(level: str, user: str) -> Any:
        if (level, user) not in seen:
            came = sandbox(level, user).run(f"PLACES = {places!r}\n{ATTEMPTS}")
            assert came.status is None, came
            seen[level, user] = came.value
        return seen[level, user]

    return get


@pytest.mark.parametrize(("level", "user"), LEVELS)
def test_attempts_are_refused_and_computing_is_not(
    outcomes: Callable[[str, str], Any], level: str, user: str
) -> None:
    answers = outcomes(level, user)
    found = {name: item for name, item in answers.items() if name not in TOLD}
    assert len(found) > 60
    assert [name for name, (outcome, what) in found.items() if outcome == "broke"] == []
    did = {name: what for name, (outcome, what) in found.items() if outcome == "did"}
    tolerated = ALLOWED | (HIDDEN_AT_FULL if level == "restricted" else set())
    if level == "full":
        # Its file system is a new one, in which these are there, and empty or the sandbox's own.
        assert "MARKER" not in str(did)
        assert "secret" not in str(did)
    assert set(did) >= ALLOWED
    assert set(did) <= tolerated, {name: did[name] for name in set(did) - tolerated}
    assert not [path for path in SURVIVORS if os.path.exists(path)]


@pytest.mark.parametrize(("level", "user"), LEVELS)
def test_nothing_is_inherited(outcomes: Callable[[str, str], Any], level: str, user: str) -> None:
    found = outcomes(level, user)
    assert found["descriptors"] == [0, 1, 2, 4]  # nothing to read, the output twice, the replies
    assert found["capabilities"] == [0] * 6
    assert not {"HOME", "USER", "PYTEST_CURRENT_TEST"} & set(found["environ"])


def test_root_becomes_an_ordinary_user_at_full(outcomes: Callable[[str, str], Any]) -> None:
    if os.getuid() != 0:
        pytest.skip("these tests are not run as root")
    uid, euid, pid = outcomes("full", "mine")["ids"]
    assert (uid, euid) == (65534, 65534)
    assert pid == 1  # of a namespace of its own: when it dies, all that it started dies


def test_root_becomes_an_ordinary_user_at_restricted_where_python_is_readable(
    sandbox: Callable[..., Any],
) -> None:
    place = sandbox("restricted", "dropping")
    assert place.user == 0
    assert place.missing == sandbox("restricted", "nobody").missing
    assert place.run("import os\ndef first(): return [os.getuid(), os.getgid(), os.getgroups()]").value == [
        65534,
        65534,
        [],
    ]


@pytest.mark.parametrize("level", ["full", "restricted"])
def test_an_ordinary_user_stays_one(outcomes: Callable[[str, str], Any], level: str) -> None:
    assert outcomes(level, "nobody")["ids"][:2] == [65534, 65534]


@pytest.mark.parametrize(("level", "user"), LEVELS)
def test_nothing_is_silently_missing(sandbox: Callable[..., Any], level: str, user: str) -> None:
    """What a level lacks here is named; as root, that a file of Python's cannot be read by others is such a lack."""
    found = sandbox(level, user)
    assert found.level == level
    known = (
        "Landlock rules for cutting files short (kernel 6.2)",
        "Landlock network rules (kernel 6.7)",
        "Landlock scopes (kernel 6.12)",
        "an unprivileged user (its files",
    )
    assert all(item.startswith(known) for item in found.missing)
    if user == "nobody" or level == "full":
        assert not any(item.startswith("an unprivileged") for item in found.missing)
