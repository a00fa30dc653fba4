"""The first words of `grade`."""

from datetime import timedelta

import pytest

from autograder.views.greeting import Left, show_return, show_welcome


def test_welcome_says_in_five_lines_how_it_works(sheet, course):
    show_welcome(sheet.screen, course)
    assert sheet.text == (
        "Welcome to Plain Python, a tiny course: 3 exercises that grade themselves.\n"
        "  1. Open the file that is named below, and fill in its TODOs.\n"
        "  2. `grade` runs it, and says what is right and what is not.\n"
        "  3. Stuck? `grade hint` gives a hint, `grade show` says what is checked.\n"
        "  4. `grade watch` grades on every save; `grade list` shows how far you are.\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("status", "hints", "ago", "words"),
    [
        (
            "failed",
            1,
            timedelta(days=8, hours=5),
            "8 days ago you were at {}: not as promised, 1 of 3 hints taken.",
        ),
        ("passed", 2, timedelta(days=3), "3 days ago you were at {}: passed."),
        (None, 0, timedelta(days=20), "2 weeks ago you were at {}: looked at."),
        ("of_a_later_version", 0, timedelta(days=400), "57 weeks ago you were at {}: looked at."),
    ],
)
def test_return_says_where_one_was(sheet, exercise, status, hints, ago, words):
    show_return(sheet.screen, Left(exercise, ago, status, hints))
    name = "numbers/clamp, A number kept between two bounds"
    assert " ".join(sheet.text.split()) == f"Welcome back. {words.format(name)}"
