"""What stands on the screen can be written anew."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from autograder.cli.shown import Shown
from autograder.views.screen import Screen

CLEARED = "\x1b[2J\x1b[H"


class Sheet:
    def __init__(self, terminal: str | None) -> None:
        self._file = io.StringIO()
        environment = {"TERM": terminal or "", "COLUMNS": "80"}
        console = Console(
            file=self._file, force_terminal=terminal is not None, _environ=environment, color_system=None
        )
        self.screen = Screen(console)
        self.shown = Shown(self.screen)

    def part(self, words: str):
        return lambda: self.screen.write(words)

    def written(self) -> str:
        text = self._file.getvalue()
        self._file.seek(0)
        self._file.truncate()
        return text


def test_begins_on_an_empty_screen_and_adds_below() -> None:
    sheet = Sheet("xterm")
    sheet.shown.begin(sheet.part("one"))
    sheet.shown.add(sheet.part("two"), sheet.part("three"))
    assert sheet.written() == f"{CLEARED}one\ntwo\nthree\n"


def test_again_writes_what_is_there_and_not_what_was() -> None:
    sheet = Sheet("xterm")
    sheet.shown.begin(sheet.part("old"))
    sheet.shown.begin(sheet.part("one"))
    sheet.shown.add(sheet.part("two"))
    sheet.written()
    sheet.shown.again()
    assert sheet.written() == f"{CLEARED}one\ntwo\n"


def test_what_one_change_puts_there_is_one_write() -> None:
    sheet = Sheet("xterm")
    writes: list[str] = []
    sheet.screen.console.file.write = writes.append  # type: ignore[method-assign, assignment]
    sheet.shown.begin(sheet.part("one"), sheet.part("two"))
    assert writes == [f"{CLEARED}one\ntwo\n"]


@pytest.mark.parametrize("terminal", [None, "dumb"])
def test_without_a_screen_to_clear_each_part_is_written_once(terminal: str | None) -> None:
    sheet = Sheet(terminal)
    sheet.shown.begin(sheet.part("one"))
    sheet.shown.begin(sheet.part("two"))
    sheet.shown.again()
    assert sheet.written() == "one\ntwo\n"
