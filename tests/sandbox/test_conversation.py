"""How a conversation with a child can end: each ending by its own name, and nothing left behind."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Sandboxes = Callable[..., Any]

LOOP = "def first():\n    while True: pass\ndef second(): return 2\n"
WHILE_LOOP = """
import jax
def first():
    return jax.lax.while_loop(lambda x: True, lambda x: x + 1, 0)
"""
MEMORY = "def first():\n    hog = [b'x' * (1 << 20)]\n    while True: hog.append(bytes(1 << 20) + b'x')\n"
FLOOD = "import os\ndef first():\n    while True: os.write(1, b'x' * 65536)\n"
PRINTS = "def first():\n    while True: print('x' * 1000)\n"
ON_STDERR = "import sys\ndef first():\n    while True: sys.stderr.write('x' * 1000)\n"
EXIT = "import os\ndef first(): os._exit({code})\n"
SEGFAULT = "import ctypes\ndef first(): ctypes.string_at(0)\n"
ABORT = "import os\ndef first(): os.abort()\n"
CLOSES = "import os\ndef first():\n    os.close(4)\n    while True: pass\n"
CLOSES_AND_LEAVES = "import os\ndef first():\n    os.close(4)\n    os._exit(0)\n"
GARBAGE = "import os\ndef first(): os.write(4, b'garbage, garbage')\n"
LONG_FRAME = "import os\ndef first(): os.write(4, b'\\xff\\xff\\xff\\xff' + b'x' * 100)\n"
NO_NONCE = """
import os, struct
from autograder.observation import Observation
from autograder.wire import encode
def first():
    reply = encode({"kind": "probe", "name": "first", "observation": Observation("value", 42).to_plain()})
    reply = bytes(16) + reply
    os.write(4, struct.pack("<I", len(reply)) + reply)
    return 1
"""
TOO_BIG = "import numpy as np\ndef first(): return np.zeros(3 << 20)\n"
MANY = "import os, struct\ndef first():\n    while True: os.write(4, struct.pack('<I', 1 << 20) + bytes(1 << 20))\n"
STOPS = "import os, signal\ndef first(): os.kill(os.getpid(), signal.SIGSTOP)\n"


@pytest.mark.parametrize(
    ("source", "limits", "status", "reason", "message"),
    [
        (
            LOOP,
            {"cpu": 0.5},
            "timed_out",
            "time_limit",
            "It used more than 0.5 s of computing time, and was stopped.",
        ),
        (
            WHILE_LOOP,
            {"cpu": 1},
            "timed_out",
            "time_limit",
            "It used more than 1 s of computing time, and was stopped.",
        ),
        (FLOOD, {}, "crashed", "too_much_output", "It printed more than 64 kB, and was stopped."),
        (PRINTS, {}, "crashed", "too_much_output", "It printed more than 64 kB, and was stopped."),
        (ON_STDERR, {}, "crashed", "too_much_output", "It printed more than 64 kB, and was stopped."),
        (EXIT.format(code=0), {}, None, None, None),
        (EXIT.format(code=3), {}, "crashed", "exited", "It ended the process, with exit code 3."),
        (
            SEGFAULT,
            {},
            "crashed",
            "killed",
            "It crashed in compiled code (a segmentation fault).",
        ),
        (ABORT, {}, "crashed", "killed", "It crashed in compiled code (a segmentation fault)."),
        (CLOSES, {}, "crashed", "bad_reply", "It closed the grader's own pipe and kept running."),
        (CLOSES_AND_LEAVES, {}, None, None, None),
        (GARBAGE, {}, "crashed", "bad_reply", "It wrote to the grader's own pipe."),
        (LONG_FRAME, {}, "crashed", "bad_reply", "It wrote to the grader's own pipe."),
        (NO_NONCE, {}, "crashed", "bad_reply", "It wrote to the grader's own pipe."),
        (TOO_BIG, {}, "crashed", "too_much_output", "Its results take more than 8 MB."),
        (MANY, {}, "crashed", "bad_reply", "It wrote to the grader's own pipe."),
    ],
)
def test_endings(
    sandbox: Sandboxes,
    source: str,
    limits: dict[str, float],
    status: str | None,
    reason: str | None,
    message: str | None,
) -> None:
    came = sandbox("full").run(source, **limits)
    assert (came.status, came.reason, came.message) == (status, reason, message)
    assert came.observed == {}
    assert not came.only_wall


def test_memory(sandbox: Sandboxes) -> None:
    """Over the limit Python raises; the process is stopped where that does not help."""
    came = sandbox("full").run(MEMORY, memory=300)
    if came.status is None:
        assert came.observed["first"]["reason"] == "out_of_memory"
    else:
        assert (came.status, came.reason) == ("crashed", "out_of_memory")


def test_wall_time_alone_is_worth_another_try(sandbox: Sandboxes) -> None:
    came = sandbox("full").run("import time\ndef first(): time.sleep(60)\n", cpu=0.2)
    assert (came.status, came.reason, came.only_wall) == ("timed_out", "time_limit", True)
    assert came.message == "It was not done after 1 s, and was stopped."


def test_a_stopped_process_is_no_way_out(sandbox: Sandboxes) -> None:
    came = sandbox("full").run(STOPS, cpu=0.2)
    # At level `full` no process may send signals, and PID 1 would not take them.
    assert came.status == "timed_out" or came.observed["first"]["kind"] == "raised"


def test_what_was_observed_before_the_end_is_kept(sandbox: Sandboxes) -> None:
    came = sandbox("full").run(
        "def first(): return 1\ndef second():\n    while True: pass\n", ("first", "second"), cpu=0.5
    )
    assert came.value == 1
    assert (came.status, came.reason) == ("timed_out", "time_limit")


def test_a_good_end(sandbox: Sandboxes) -> None:
    came = sandbox("full").run("print('hello')\ndef first(): return [1, 'a']\n")
    assert came.value == [1, "a"]
    assert (came.status, came.reason, came.message, came.output) == (None, None, None, "hello\n")


def test_a_settings_change_is_told(sandbox: Sandboxes) -> None:
    came = sandbox("full").run(
        "import jax\njax.config.update('jax_enable_x64', True)\n"
        "def first(): return jax.numpy.asarray(1.5).dtype.name\n"
    )
    assert came.value == "float32"
    assert came.changed == ["jax_enable_x64"]


def test_a_settings_change_in_a_probe_does_not_reach_the_next(sandbox: Sandboxes) -> None:
    came = sandbox("full").run(
        "import jax\ndef first(): jax.config.update('jax_enable_x64', True)\n"
        "def second(): return jax.numpy.asarray(1.5).dtype.name\n",
        ("first", "second"),
    )
    assert came.observed["second"]["value"] == "float32"


@pytest.mark.parametrize("level", ["restricted", "process"])
@pytest.mark.parametrize(
    ("source", "limits", "status", "reason"),
    [
        (LOOP, {"cpu": 3}, "timed_out", "time_limit"),
        (SEGFAULT, {}, "crashed", "killed"),
        (EXIT.format(code=3), {}, "crashed", "exited"),
        (FLOOD, {}, "crashed", "too_much_output"),
        (NO_NONCE, {}, "crashed", "bad_reply"),
    ],
    ids=["loop", "segfault", "exit", "flood", "forged"],
)
def test_endings_at_the_other_levels(
    sandbox: Sandboxes, level: str, source: str, limits: dict[str, float], status: str, reason: str
) -> None:
    came = sandbox(level).run(source, **limits)
    assert (came.status, came.reason) == (status, reason)


@pytest.mark.parametrize("level", ["restricted", "process"])
def test_a_good_end_at_the_other_levels(sandbox: Sandboxes, level: str) -> None:
    came = sandbox(level).run("print('hello')\ndef first(): return [1, 'a']\n")
    assert (came.value, came.status, came.output) == ([1, "a"], None, "hello\n")


LEAVES_A_CHILD = """
import os, time
def first():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for number in range(3): os.close(number)
            time.sleep(300)
        os._exit(0)
    return 1
"""


def children_of(pid: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid and fields[0] != "Z":
            found.append(int(path.parent.name))
    return found


def descendants(pid: int) -> list[int]:
    own = children_of(pid)
    return own + [item for child in own for item in descendants(child)]


@pytest.mark.parametrize("level", ["full", "restricted"])
@pytest.mark.parametrize(
    "source", [LOOP, FLOOD, SEGFAULT, CLOSES], ids=["loop", "flood", "segfault", "closes"]
)
def test_nothing_is_left_behind(sandbox: Sandboxes, level: str, source: str) -> None:
    place = sandbox(level)
    place.run("def first(): return 1")
    before = descendants(place.pid)
    place.run(source, cpu=0.3)
    assert descendants(place.pid) == before
    assert len(before) == (2 if level == "full" else 1)  # the server, and who holds its namespaces


def test_a_fork_at_level_full_is_refused_and_leaves_nothing(sandbox: Sandboxes) -> None:
    place = sandbox("full")
    came = place.run(LEAVES_A_CHILD)
    assert came.observed["first"]["failure"]["type"] == "PermissionError"


@pytest.mark.parametrize("level", ["full", "restricted"])
def test_the_server_goes_with_the_judge(level: str, sandbox: Sandboxes) -> None:
    """However the judge ends: nothing that it started survives it."""
    import signal
    import time

    own = type(sandbox(level))(level)
    started = descendants(own.pid)
    assert started
    os.kill(own.pid, signal.SIGKILL)
    own.close()
    deadline = time.monotonic() + 10
    while any(alive(pid) for pid in started) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert [pid for pid in started if alive(pid)] == []


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
