"""Hints, promises and the reference."""

from dataclasses import dataclass, replace

from autograder.views.lesson import show_hint, show_promises, show_solution


@dataclass(frozen=True)
class Line:
    name: str
    promise: str
    points: float
    kind: str = "value"
    hidden: bool = False


def test_hint_says_which_of_how_many_and_how_to_go_on(sheet, exercise):
    show_hint(sheet.screen, exercise, 1, "`h`")
    assert sheet.text == (
        "numbers/clamp  hint 1 of 3\n"
        "  Which of `min` and `max` keeps a number from being too small?\n"
        "`h` gives the next one.\n"
    )


def test_last_hint_says_so(sheet, exercise):
    show_hint(sheet.screen, exercise, 3, "`h`")
    assert sheet.text.endswith("That was the last one.\n")


def test_past_the_last_all_are_repeated(sheet, exercise):
    show_hint(sheet.screen, exercise, 4, "`h`")
    assert sheet.text.startswith("numbers/clamp  all 3 hints, again\n  1. Which of")
    assert "\n  3. Put one" in sheet.text


def test_without_hints_says_where_else_to_look(sheet, exercise):
    show_hint(sheet.screen, replace(exercise, hints=()), 1, "`h`")
    assert sheet.text == "No hints for numbers/clamp. `grade show numbers/clamp` tells what is checked.\n"


def test_promises_have_points_kind_and_names(sheet, exercise):
    lines = [
        Line("a", "It is right", 2.0),
        Line("b", "It is short", 0.5, "structural"),
        Line("c", "Always", 1.0, hidden=True),
    ]
    show_promises(sheet.screen, replace(exercise, links=("https://x.org",)), lines, ("clamp", "other"))
    assert sheet.text.endswith(
        "To define: `clamp`, `other`\n"
        "To keep, for 3.5 points:\n"
        "  - It is right (2, looks at values)\n"
        "  - It is short (0.5, looks at how it is done)\n"
        "  - Always (1, looks at values, on inputs of its own)\n"
        "\n"
        "To read:\n"
        "  - https://x.org\n"
    )


def test_piped_solution_is_the_source_as_it_is(sheet, exercise):
    source = "x = [1, 2]  # " + "long " * 40
    show_solution(sheet.screen, exercise, source, [])
    assert sheet.text == f"{source}\n"


def test_solution_on_a_terminal_is_coloured(terminal, exercise):
    show_solution(terminal.screen, exercise, "def f():\n    return 1\n", [])
    assert "\x1b[" in terminal.text
    assert "return" in terminal.text


def test_alternatives_are_named_as_comments(sheet, exercise):
    show_solution(sheet.screen, exercise, "x = 1\n", [exercise.folder / "alternatives" / "comparisons.py"])
    assert sheet.text.endswith(
        "\n# 1 other way to do it:\n#   solutions/02_numbers/clamp/alternatives/comparisons.py\n"
    )
