"""`grade watch` on a real terminal: saves, keys, and the terminal as it was, however it ends."""

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

termios = pytest.importorskip("termios")
pty = pytest.importorskip("pty")

PROGRAM = """
import sys
sys.path.insert(0, sys.argv.pop(1))
import autograder.grading
from cli.conftest import FakeGrader
FakeGrader.graded, FakeGrader.warmed = [], []
autograder.grading.Grader = FakeGrader
from autograder.cli import main
raise SystemExit(main(sys.argv[1:]))
"""


def _heed_signals():
    """What runs in the background of a script ignores Ctrl-C, and what `nohup` starts a hang-up; both hand that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Watch:
    """A watch in a process of its own, on a terminal of its own."""

    def __init__(self, root, *words):
        self.master, self.slave = pty.openpty()
        self.before = termios.tcgetattr(self.slave)
        tests = str(Path(__file__).parents[1])
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, tests, "watch", *words],
            cwd=root,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "80", "LINES": "24"},
            preexec_fn=self._prepare,
            pass_fds=[self.slave],
        )
        self.output = ""

    def _prepare(self):
        _heed_signals()
        os.login_tty(self.slave)

    def until(self, text, seconds=20.0):
        """Reads until `text` has come, and returns all that came before and with it."""
        end = time.monotonic() + seconds
        while text not in self.output:
            left = end - time.monotonic()
            assert left > 0, f"{text!r} did not come; there is: {self.output!r}"
            if select.select([self.master], [], [], left)[0]:
                self.output += os.read(self.master, 65536).decode(errors="replace")
        came, self.output = self.output.split(text, 1)
        return came + text

    def press(self, keys):
        os.write(self.master, keys.encode())

    def end(self):
        """Waits for the end; the exit code, and whether the terminal is as it was."""
        code = self.process.wait(20)
        return code, termios.tcgetattr(self.slave) == self.before


@pytest.fixture
def watch(root):
    watches = []

    def start(*words):
        watches.append(Watch(root, *words))
        watches[-1].until("q quit")
        return watches[-1]

    yield start
    for one in watches:
        one.process.kill()
        one.process.wait()
        os.close(one.master)
        os.close(one.slave)


def test_save_is_graded_and_q_ends(watch, answer):
    running = watch("clamp")
    answer("numbers/clamp", "failed")
    assert "✗" in running.until("graded in ")
    answer("numbers/clamp", "passed")
    assert "Passed" in running.until("graded in ")
    running.press("q")
    assert running.end() == (0, True)


def test_keys_come_without_enter_and_are_not_echoed(watch):
    running = watch("clamp")
    assert termios.tcgetattr(running.slave) != running.before
    running.press("h")
    assert "hint 1 of 3" in running.until("q quit")
    running.press("\x1b[A")
    running.press("l")
    assert "0 of 3 exercises passed" in running.until("q quit")
    running.press("n")
    assert "words/count_vowels" in running.until("q quit")
    running.press("q")
    assert running.end() == (0, True)


def test_interrupt_restores_the_terminal(watch):
    running = watch()
    running.press("\x03")
    assert running.end() == (130, True)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_signal_restores_the_terminal(watch, number):
    running = watch()
    running.process.send_signal(number)
    assert running.end() == (128 + number, True)


def test_fault_of_ours_restores_the_terminal(watch, answer):
    running = watch("clamp")
    answer("numbers/clamp", "bug")
    assert "ZeroDivisionError" in running.until("This is a fault of the grader, not")
    assert running.end() == (3, True)


def test_without_a_terminal_there_are_no_keys(root):
    tests = str(Path(__file__).parents[1])
    command = [sys.executable, "-c", PROGRAM, tests, "watch"]
    process = subprocess.Popen(
        command,
        cwd=root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=_heed_signals,
    )
    for line in process.stdout:
        if "Ctrl-C ends" in line:
            break
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 130
    process.stdout.close()
