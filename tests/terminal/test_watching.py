"""`grade watch` as a person has it: saves, keys, and what is on the screen after them."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pane import Pane, left_behind

from autograder.course import Course

KEYS = "n next · h hint · l list · r run again · q quit"
RIGHT = "def clamp(x, low, high):\n    return max(low, min(x, high))\n\n\n__all__ = ['clamp']\n"
HALF = RIGHT.replace("max(low, min(x, high))", "ma(low, min(x, hi")


def always(number: int) -> str:
    """A program that gives this number back, which its verdict shows."""
    return f"def clamp(x, low, high):\n    return {number}\n"


@pytest.fixture
def stub(course: Course) -> Path:
    return course.exercise("numbers/clamp").stub


@pytest.fixture
def watch(pane: Callable[..., Pane], course: Course, stub: Path) -> Callable[..., Pane]:
    """Starts a watch on `numbers/clamp`, whose file holds a wrong answer, and waits for its verdict."""

    def start(width: int = 80, height: int = 30, **environment: str) -> Pane:
        stub.write_text(always(70))
        one = pane(width, height, **environment)
        one.start("grade watch clamp")
        one.until("came back  70", KEYS)
        return one

    return start


def quit_and_look(one: Pane, course: Course) -> None:
    """Ends the watch by its key; nothing may be left of it but what is on the screen."""
    one.press("q")
    assert one.ended() == 0
    one.until_true(lambda: not left_behind(course.root), "the end of all processes")


@pytest.mark.parametrize("width", [80, 120])
def test_every_key_does_what_it_says(watch, course, width) -> None:
    one = watch(width, 80)
    before = one.text
    one.press("x", "Up", "F5", "Enter", "Space")
    one.press("h")
    one.until("hint 1 of 3", "`h` gives the next one.")
    one.press("H")
    one.until("hint 2 of 3")
    assert before.split("\n")[0] in one.text
    one.press("l")
    assert "→ clamp" in one.until("0 of 3 exercises passed")
    one.press("r")
    one.until_true(lambda: "hint 2" not in one.text and KEYS in one.text, "a verdict on an empty screen")
    one.press("n")
    one.until("○ words/count_vowels", "Not started yet", KEYS)
    one.press("n")
    one.until("○ numbers/running_total", KEYS)
    one.tidy()
    quit_and_look(one, course)


def test_save_is_graded_and_the_next_one_is_named(watch, course, stub) -> None:
    one = watch()
    stub.write_text(RIGHT)
    one.until("Passed: 3 of 3 points.", "Next: words/count_vowels", KEYS)
    assert "✗" not in one.text
    one.tidy()
    quit_and_look(one, course)


def test_word_saved_when_half_of_it_is_typed_is_a_syntax_error_and_mended_by_the_next_save(
    watch, course, stub
) -> None:
    one = watch()
    stub.write_text(HALF)
    seen = one.until("Syntax error", "Nothing was run: mend this line first.", KEYS)
    assert "clamp.py, line 2" in seen
    one.tidy()
    stub.write_text(RIGHT)
    one.until("Passed: 3 of 3 points.")
    quit_and_look(one, course)


def test_ten_saves_in_a_second_are_one_verdict_on_the_last(watch, course, stub) -> None:
    one = watch()
    log = one.record()
    for number in range(80, 90):
        stub.write_text(always(number))
        time.sleep(0.1)
    one.until("came back  89", KEYS)
    one.press("l")  # whatever is still to come comes before this
    one.until("0 of 3 exercises passed")
    told = re.findall(r"came back.*?(\d+)", re.sub(r"\x1b\[[\d;]*m", "", log.read_text()))
    assert told[-1] == "89"
    assert len({*told}) <= 3, told
    assert "came back  89" in one.text
    quit_and_look(one, course)


def test_text_saved_over_while_it_is_graded_gets_no_verdict(watch, course, stub) -> None:
    one = watch()
    log = one.record()
    stub.write_text(f"import time\ntime.sleep(2)\n{always(80)}")
    one.until("Grading numbers/clamp")
    stub.write_text(always(90))
    one.until("came back  90", KEYS)
    one.press("l")
    one.until("0 of 3 exercises passed")
    assert "80" not in re.findall(r"came back.*?(\d+)", re.sub(r"\x1b\[[\d;]*m", "", log.read_text()))
    quit_and_look(one, course)


def test_deleted_file_is_said_to_be_missing_and_found_when_it_is_back(watch, course, stub) -> None:
    one = watch()
    stub.unlink()
    one.until("The file is missing", "`grade reset numbers/clamp`", KEYS)
    one.tidy()
    stub.write_text(RIGHT)
    one.until("Passed: 3 of 3 points.")
    quit_and_look(one, course)


def test_renamed_file_is_missing_until_it_has_its_name_again(watch, course, stub) -> None:
    one = watch()
    stub.rename(stub.with_name("clamp_old.py"))
    one.until("The file is missing", KEYS)
    stub.with_name("clamp_old.py").rename(stub)
    one.until("came back  70", KEYS)
    quit_and_look(one, course)


def test_editor_that_writes_beside_and_renames_is_heard_each_time(watch, course, stub) -> None:
    one = watch()
    for number in (81, 82, 83):
        new = stub.with_name(".clamp.py.swp")
        new.write_text(always(number))
        os.replace(new, stub)
        seen = one.until(f"came back  {number}", KEYS)
        assert "missing" not in seen
    quit_and_look(one, course)


def test_editor_that_renames_the_old_file_away_first_is_heard(watch, course, stub) -> None:
    one = watch()
    stub.rename(stub.with_name("clamp.py~"))
    time.sleep(0.05)
    stub.write_text(always(84))
    one.until("came back  84", KEYS)
    quit_and_look(one, course)


def test_resized_terminal_shows_the_verdict_anew_in_its_width(watch, course) -> None:
    one = watch(120)
    one.press("h")
    one.until("hint 1 of 3")
    for width in (60, 100, 44):
        one.resize(width, 80)
        one.until_true(lambda: one.is_tidy(), f"lines that fit {width} columns")
        seen = " ".join(one.text.split())
        assert "came back 70" in seen and "hint 1 of 3" in seen and "q quit" in seen
        assert seen.count("✗ numbers/clamp") == 1
    quit_and_look(one, course)


def test_save_of_another_file_moves_there(watch, course) -> None:
    one = watch()
    course.exercise("words/count_vowels").stub.write_text("def count_vowels(text):\n    return 'many'\n")
    one.until("✗ words/count_vowels", KEYS)
    quit_and_look(one, course)
