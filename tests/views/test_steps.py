"""What an update did, as a learner reads it."""

from rich.text import Text

from autograder.views.steps import show_made, show_steps


def test_nothing_to_do(sheet):
    show_steps(sheet.screen, [])
    assert sheet.text == "Everything is up to date.\n"


def test_what_there_may_be_many_of_takes_one_row(sheet):
    show_steps(sheet.screen, [("replaced", "a.py", ""), ("new", "b.py", ""), ("replaced", "c.py", "")])
    assert sheet.text == (
        "new        1 file: b.py\n"
        "replaced   2 files that you had not touched: a.py, c.py\n"
        "\n"
        "Your progress is as it was. `grade list` shows it.\n"
    )


def test_what_concerns_the_learners_own_files_is_told_one_by_one(sheet):
    steps = [
        ("kept", "a.py", "a.py.new"),
        ("moved", "new.py", "old.py"),
        ("left", "gone.py", ""),
        ("set aside", "b.py.new.1", "b.py.new"),
    ]
    show_steps(sheet.screen, steps)
    assert sheet.lines[:4] == [
        "kept       a.py: you edited it, so it stays; the new text is in a.py.new",
        "moved      new.py: this is where old.py belongs now",
        "left       gone.py: the course has no such exercise any longer; your file stays",
        "set aside  b.py.new.1: your edited b.py.new, which made room for a newer text",
    ]


def test_what_was_made(sheet, course):
    show_made(sheet.screen, course, Text("work"))
    assert sheet.text == (
        "work is your workspace: 3 exercises in 2 units of “Plain Python, a tiny course”.\n"
    )
