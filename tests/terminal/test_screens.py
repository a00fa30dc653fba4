"""What each command puts on a terminal: at 80 and 120 columns, with and without colour, and into a pipe."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable

import pytest
from pane import Pane

from autograder.course import Course

LIGHT = (
    "grade list",
    "grade hint clamp",  # which gives all of them again
    "grade show clamp",
    "grade --help",
    "grade watch --help",
    "grade clamb",
    "grade wach",
    "grade list --color",
    "grade solution clamp",
    "grade hint numbers",
)
COLOUR = re.compile(r"\x1b\[[\d;]*?(3[0-7]|9[0-7]|4[0-7]|38|48)[;m\d]*")
DRAWN = "│─┌└┐┘━┃╭╮╰╯━█▏"


def tried(course: Course) -> None:
    """One file passes, one is a known mistake, one is not Python."""
    for name, answer in {
        "words/count_vowels": "solution.py",
        "numbers/running_total": "mistakes/in_place.py",
    }.items():
        exercise = course.exercise(name)
        shutil.copy(exercise.folder / answer, exercise.stub)
    course.exercise("numbers/clamp").stub.write_text("def clamp(x, low, high)\n    return x\n")


@pytest.mark.parametrize("width", [80, 120])
def test_light_commands_fit_and_break_no_word(pane: Callable[..., Pane], width: int) -> None:
    one, wide = pane(width, 100), pane(100, 100)
    one.run("grade hint clamp; grade hint clamp; grade hint clamp")
    for command in LIGHT:
        _, lines = one.run(command)
        one.tidy()
        assert set(" ".join(lines).split()) == set(" ".join(wide.run(command)[1]).split()), command


@pytest.mark.parametrize("width", [80, 120])
def test_verdicts_fit_and_say_it_all_without_colour(
    pane: Callable[..., Pane], course: Course, width: int
) -> None:
    tried(course)
    one = pane(width, 100)
    one.run("grade count_vowels")  # its unit is finished once only
    code, lines = one.run("grade --all --jobs 1")
    one.tidy()
    assert code == 1
    seen = " ".join(" ".join(lines).split())
    assert "✓ words/count_vowels How many vowels a text has" in seen
    assert "✗ numbers/running_total The running total of a list" in seen
    assert "✗ The list that was handed in stays as it was — an argument was changed" in seen
    assert "What this looks like" in seen
    assert "✗ numbers/clamp" in seen and "Syntax error" in seen
    assert seen.endswith("1 of 3 exercises passed.")
    coloured = one.styled()
    assert COLOUR.search(coloured)
    assert lines == pane(width, 100, NO_COLOR="1").run("grade --all --jobs 1")[1]


def test_no_color_leaves_no_colour(pane: Callable[..., Pane], course: Course) -> None:
    tried(course)
    one = pane(80, 100, NO_COLOR="1")
    one.run("grade running_total")
    assert "What this looks like" in one.text
    assert not COLOUR.search(one.styled())


def test_dumb_terminal_gets_text_alone(pane: Callable[..., Pane], course: Course) -> None:
    tried(course)
    one = pane(80, 60)
    log = one.record()
    one.type("export TERM=dumb; grade running_total; grade list; grade hint clamp; echo 'ended with 0 (0)'")
    one.ended()
    assert "What this looks like" in log.read_text()
    assert "\x1b" not in log.read_text()
    one.start("grade watch running_total")
    one.until("q quit")
    one.press("h")
    one.until("hint 1 of 3")
    one.press("q")
    one.ended()
    written = log.read_text().split("; echo")[-1].split("ended with")[1]
    assert "hint 1 of 3" in written and "\x1b" not in written


@pytest.mark.parametrize(
    "command", ["grade running_total", "grade --all", "grade list", "grade hint", "grade --help"]
)
def test_pipe_gets_text_alone(pane: Callable[..., Pane], course: Course, command: str) -> None:
    tried(course)
    one = pane()
    one.run(f"{command} > out.txt 2> notes.txt")
    for name in ("out.txt", "notes.txt"):
        text = (course.root / name).read_text()
        assert "\x1b" not in text and "\r" not in text and "\b" not in text
        assert not set(DRAWN) & set(text)
        assert "Grading" not in text
        assert all(len(line) <= 80 for line in text.split("\n"))
    assert (course.root / "out.txt").read_text()
    assert (course.root / "notes.txt").read_text() == ""


def test_reader_that_has_seen_enough_is_no_error(pane: Callable[..., Pane], course: Course) -> None:
    one = pane()
    _, lines = one.run("grade list | head -1")
    assert lines == ["Plain Python, a tiny course"]


def test_encoding_without_marks_gets_plain_ones(pane: Callable[..., Pane], course: Course) -> None:
    tried(course)
    one = pane(80, 60, PYTHONIOENCODING="ascii")
    _, lines = one.run("grade running_total")
    assert "x numbers/running_total  The running total of a list" in lines
    assert "".join(lines).isascii()
