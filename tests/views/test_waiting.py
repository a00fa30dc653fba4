"""What a terminal shows during a long grading."""

from __future__ import annotations

import time

import pytest

from autograder.views import waiting as module
from autograder.views.waiting import waiting

from .conftest import Sheet


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(module, "_MOMENT", 0.05)
    monkeypatch.setattr(module, "_WHILE", 0.2)


def test_a_moment_shows_nothing(quick):
    sheet = Sheet(terminal=True)
    with waiting(sheet.screen, "vmap/pdf"):
        pass
    assert "Grading" not in sheet.text


def test_a_long_one_says_what_is_done_and_then_why_it_takes_so_long(quick):
    sheet = Sheet(terminal=True)
    with waiting(sheet.screen, "vmap/pdf"):
        time.sleep(0.5)
    before, _, after = sheet.text.partition("The first time")
    assert "Grading vmap/pdf" in before
    assert "known mistakes" in after


def test_nothing_is_written_into_a_pipe(quick):
    sheet = Sheet()
    with waiting(sheet.screen, "vmap/pdf"):
        time.sleep(0.1)
    assert sheet.text == ""


def test_an_error_passes_through_and_leaves_the_terminal_sane(quick):
    sheet = Sheet(terminal=True)

    def fail() -> None:
        with waiting(sheet.screen, "vmap/pdf"):
            time.sleep(0.1)
            raise ValueError("wrong")

    with pytest.raises(ValueError, match="wrong"):
        fail()
    assert sheet.text.count("\x1b[?25l") == sheet.text.count("\x1b[?25h")
