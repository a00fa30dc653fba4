"""Text of a learner's program is made harmless."""

import pytest

from autograder.views.text import clipped, count, number, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain ünïcode 数 ✓", "plain ünïcode 数 ✓"),
        ("two\nlines\r\nthree", "two\nlines\nthree"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("\x1b]8;;http://x\x07", "\\x1b]8;;http://x\\x07"),
        ("a\rb\x08c\x00", "a\\rb\\x08c\\x00"),
        ("\x9b31m", "\\x9b31m"),
        ("right \u202e to left", "right \\u202e to left"),
        ("\u2066isolate\u2069", "\\u2066isolate\\u2069"),
        ("\ud800 lone", "\\ud800 lone"),
        ("\U000e0041 tag", "\\U000e0041 tag"),
        ("a\u2028b", "a\\u2028b"),
        ("\tx", "    x"),
        ("glue \ue000", "glue \\ue000"),
        ("hard\xa0space", "hard\xa0space"),
    ],
)
def test_visible_writes_out_what_could_steer_a_terminal(text, shown):
    assert visible(text) == shown


def test_clipped_keeps_a_short_text():
    assert clipped("a\nb") == "a\nb"


def test_clipped_says_how_much_is_left_out_of_many_lines():
    assert clipped("a\nb\nc", lines=2) == "a\nb\n… (2 more characters)"


def test_clipped_says_how_much_is_left_out_of_a_long_line():
    assert clipped("abcdef", characters=4) == "abcd\n… (2 more characters)"


@pytest.mark.parametrize(
    ("value", "text"), [(2.0, "2"), (1.5, "1.5"), (0.0, "0"), (10.0, "10"), (1 / 3, "0.33")]
)
def test_number_has_no_needless_zeros(value, text):
    assert number(value) == text


def test_count_knows_one_from_many():
    assert (count(0, "check"), count(1, "check"), count(2, "check")) == ("0 checks", "1 check", "2 checks")
