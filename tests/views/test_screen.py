"""Paragraphs at any width and in any encoding."""

import io

from rich.text import Text

from autograder.views.screen import Screen, path_text, prose, screen

from .conftest import TINY, Sheet


def test_lines_after_the_first_hang_under_the_lead():
    sheet = Sheet(30)
    sheet.screen.write("one two three four five six seven eight", lead="  - ")
    assert sheet.text == "  - one two three four five\n    six seven eight\n"


def test_no_line_is_wider_than_the_screen_or_ends_in_blanks():
    sheet = Sheet(40)
    sheet.screen.write("word " * 40 + "x" * 100, lead="    ")
    assert max(map(len, sheet.lines)) <= 40
    assert all(line == line.rstrip() for line in sheet.lines)


def test_wide_characters_are_counted_as_wide():
    sheet = Sheet(30)
    sheet.screen.write("数学" * 20)
    assert max(map(len, sheet.lines)) == 15


def test_lines_are_at_most_a_hundred_wide_however_wide_the_window():
    sheet = Sheet(200)
    sheet.screen.write("word " * 60)
    assert max(map(len, sheet.lines)) <= 100


def test_commands_are_not_broken_over_lines():
    sheet = Sheet(40)
    sheet.screen.write("Stuck? Ask for a little help with `grade hint numbers/clamp` now.")
    assert "`grade hint numbers/clamp`" in sheet.text


def test_indentation_of_code_lines_is_kept():
    sheet = Sheet()
    sheet.screen.write("line 1:\n    return x\n           ^", lead="  ")
    assert sheet.text == "  line 1:\n      return x\n             ^\n"


def test_markup_in_text_means_nothing():
    sheet = Sheet()
    sheet.screen.write("[red]not red[/red] :smile: [link=x]")
    assert sheet.text == "[red]not red[/red] :smile: [link=x]\n"


def test_escape_sequences_are_written_out_on_a_terminal():
    sheet = Sheet(terminal=True)
    sheet.screen.write("\x1b[2Jgone")
    assert "\\x1b[2Jgone" in sheet.text
    assert "\x1b[2J" not in sheet.text


def test_code_is_coloured_on_a_terminal_only():
    for terminal in (True, False):
        sheet = Sheet(terminal=terminal)
        sheet.screen.write("call `f(x)` now")
        assert ("\x1b[36m`f(x)`" in sheet.text) is terminal


def test_prose_styles_code_and_leaves_an_odd_backtick():
    assert [span.style for span in prose("`a` and `b").spans] == ["cyan"]


def test_ascii_stream_gets_characters_that_look_alike():
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", write_through=True)
    screen(stream).write("✓ passed — … 数 é")
    assert raw.getvalue() == b"+ passed - ... \\u6570 \\xe9\n"


def test_no_color_leaves_plain_text_with_the_same_words(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    stream = io.StringIO()
    stream.isatty = lambda: True
    screen(stream).write(Text("red", "red"))
    assert "\x1b[31m" not in stream.getvalue()


def test_command_is_spelt_with_what_finds_the_course():
    sheet = Sheet()
    assert (
        Screen(sheet.screen.console, " --course there").command("hint", "a/b")
        == "`grade hint a/b --course there`"
    )
    assert sheet.screen.command() == "`grade`"


def test_path_is_shown_from_here_and_links_on_a_terminal(monkeypatch):
    monkeypatch.chdir(TINY)
    path = TINY / "exercises" / "02_numbers" / "clamp.py"
    for terminal in (True, False):
        sheet = Sheet(terminal=terminal)
        sheet.screen.write(path_text(path))
        assert "exercises/02_numbers/clamp.py" in sheet.text
        assert (f";{path.as_uri()}\x1b\\" in sheet.text) is terminal
    assert sheet.text == "exercises/02_numbers/clamp.py\n"


def test_path_that_is_not_below_here_is_shown_in_full(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert path_text(TINY / "course.toml").plain == str(TINY / "course.toml")
