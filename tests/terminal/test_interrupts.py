"""However `grade` is ended, the terminal is as it was, and no process is left behind."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pane import Pane, left_behind

from autograder.course import Course

KEYS = "q quit"
SLOW = "import time\n\ntime.sleep(600)\n\n\ndef {name}(*_):\n    return 7\n"
ANSWERS = {
    "words/count_vowels": "count_vowels",
    "numbers/running_total": "running_total",
    "numbers/clamp": "clamp",
}
SOON = 40.0
"""Seconds within which an end is an end at once, on a machine that has other things to do: far less than the limit."""


@pytest.fixture
def slow(course: Course) -> None:
    """Every file of the course holds a program that takes longer than it may."""
    settings = course.root / "course.toml"
    settings.write_text(re.sub("cpu = [0-9]+", "cpu = 60", settings.read_text()))
    for name, function in ANSWERS.items():
        course.exercise(name).stub.write_text(SLOW.format(name=function))


@pytest.fixture
def sane(pane: Callable[..., Pane], course: Course):
    """A terminal that must be as it was in the end."""
    one = pane(80, 40)
    before = one.settings()
    yield one
    assert "Traceback" not in one.text
    assert "Error" not in one.text
    assert one.cursor_is_seen
    assert one.settings() == before
    one.until_true(lambda: not left_behind(course.root), "the end of all processes", 20)
    one.type("echo typed")
    one.until("\ntyped\n")


def engine_of(course: Course) -> list[str]:
    return [line for line in left_behind(course.root) if "autograder.grading.engine" in line]


def heeds_signals(line: str) -> bool:
    """Whether this process handles SIGTERM, which Python by itself does not."""
    try:
        status = Path(f"/proc/{line.split(':')[0]}/status").read_text()
    except OSError:
        return False
    caught = int(status.split("SigCgt:")[1].split()[0], 16)
    return bool(caught >> (signal.SIGTERM - 1) & 1)


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("times", [1, 2, 5])
def test_interrupt_while_grading(sane: Pane, times: int) -> None:
    sane.start("grade clamp")
    sane.until("Grading numbers/clamp")
    for _ in range(times):
        sane.press("C-c")
    assert sane.ended(SOON) == 130


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("moment", [0, 0.03, 0.07, 0.15, 0.3, 0.6, 1.2])
def test_interrupt_while_starting(sane: Pane, course: Course, moment: float) -> None:
    sane.start("grade clamp")
    # What comes while Python itself starts is Python's business.
    sane.until_true(lambda: any(heeds_signals(line) for line in left_behind(course.root)), "the command")
    time.sleep(moment)  # the moments differ; whichever it is, all must be well
    sane.press("C-c")
    assert sane.ended(SOON) == 130


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("jobs", [1, 2])
def test_interrupt_while_grading_several(sane: Pane, course: Course, jobs: int) -> None:
    sane.start(f"grade --all --jobs {jobs}")
    sane.until_true(lambda: len(engine_of(course)) >= 4 * jobs, "an engine with a child that runs")
    sane.press("C-c")
    assert sane.ended(SOON) == 130
    assert "ungraded" not in sane.text and "not graded" not in sane.text


def test_interrupt_while_watching_idly(sane: Pane) -> None:
    sane.start("grade watch clamp")
    sane.until(KEYS)
    sane.press("C-c")
    assert sane.ended(SOON) == 130


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize(("key", "code"), [("C-c", 130), ("q", 0), ("C-d", 0)])
def test_end_while_a_watch_grades(sane: Pane, key: str, code: int) -> None:
    sane.start("grade watch clamp")
    sane.until("Grading numbers/clamp")
    sane.press(key)
    assert sane.ended(SOON) == code
    assert "not graded" not in sane.text


@pytest.mark.parametrize(
    ("command", "key", "code"), [("grade watch clamp", "q", 0), ("grade clamp", "C-c", 130)]
)
def test_end_while_a_picture_is_drawn(sane: Pane, course: Course, command: str, key: str, code: int) -> None:
    exercise = course.exercise("numbers/clamp")
    exercise.stub.write_text(SLOW.format(name="clamp").replace("600", "0"))
    (exercise.folder / "picture.py").write_text("import time\n\n\ndef draw(*_):\n    time.sleep(600)\n")
    sane.start(command)
    sane.until("came back  7")
    sane.until_true(
        lambda: any("autograder.pictures" in line for line in left_behind(course.root)),
        "the picture's process",
    )
    sane.press(key)
    assert sane.ended(SOON) == code


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("command", ["grade watch clamp", "grade clamp"])
@pytest.mark.usefixtures("slow")
def test_signal_while_grading(sane: Pane, course: Course, command: str, number: signal.Signals) -> None:
    sane.start(command)
    sane.until("Grading numbers/clamp")
    (ours,) = (line for line in left_behind(course.root) if f"bin/{command}" in line)
    os.kill(int(ours.split(":")[0]), number)
    assert sane.ended(SOON) == 128 + number


def test_window_closed_on_a_watch_leaves_nothing(pane: Callable[..., Pane], course: Course) -> None:
    one = pane()
    one.start("grade watch clamp")
    one.until(KEYS)
    one.close_window()
    end = time.monotonic() + 20
    while left := left_behind(course.root):
        assert time.monotonic() < end, left
        time.sleep(0.1)


def test_interrupt_at_a_question_changes_nothing(sane: Pane, course: Course) -> None:
    stub = course.exercise("numbers/clamp").stub
    stub.write_text("# mine\n")
    sane.start("grade reset clamp")
    sane.until("[y/N]")
    sane.type("wha")
    sane.until("Nothing was changed.")
    assert sane.ended() == 1
    sane.start("grade reset clamp")
    sane.until("[y/N]")
    sane.press("y")
    sane.press("C-c")
    assert sane.ended() == 130
    assert stub.read_text() == "# mine\n"


def test_stopped_watch_goes_on_where_it_was(sane: Pane, course: Course) -> None:
    sane.start("grade watch clamp")
    sane.until("Not started yet", KEYS)
    sane.press("C-z")
    sane.until("Stopped", "READY>")
    sane.type("echo in between")
    sane.until("\nin between\n")
    sane.type("fg")
    sane.until_true(lambda: "in between" not in sane.text and KEYS in sane.text, "the verdict, written anew")
    sane.press("h")
    sane.until("hint 1 of 3")
    course.exercise("numbers/clamp").stub.write_text(SLOW.format(name="clamp").replace("600", "0"))
    sane.until("came back  7")
    sane.press("q")
    sane.until("READY>")
