"""Which of the cells that a kernel has run still count."""

import pytest

from autograder.live.history import effective

DEF = "def f(x):\n    return x"


def test_cell_run_again_unchanged_counts_once_where_it_was_run_last():
    assert effective(["a = 1", "b = 2", "a = 1"]) == ["b = 2", "a = 1"]


def test_cell_whose_names_are_all_defined_anew_does_not_count():
    assert effective(["f = 1; g = 2", DEF, "def g(): pass"]) == [DEF, "def g(): pass"]


def test_cell_of_which_a_name_is_left_counts():
    assert effective(["f = 1; g = 2", DEF]) == ["f = 1; g = 2", DEF]


@pytest.mark.parametrize(
    "anew",
    [
        "f = jit(f)",
        "f = [f]",
        "f: object = f",
        "@wrap(f)\ndef f(): pass",
        "def f(x=f): pass",
        "class f(f): pass",
    ],
)
def test_cell_that_is_read_where_its_name_is_defined_anew_counts(anew):
    assert effective([DEF, anew]) == [DEF, anew]


@pytest.mark.parametrize(
    "anew", ["def f(x):\n    return f(x)", "f = lambda x: f(x)", "async def f(): return f"]
)
def test_function_that_calls_itself_is_no_reader_of_the_one_before(anew):
    assert effective([DEF, anew]) == [anew]


def test_cells_without_names_count():
    assert effective(["", "print(1)", "d['a'] = 2", "x ="]) == ["", "print(1)", "d['a'] = 2", "x ="]
