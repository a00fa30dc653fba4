"""Tables as spreadsheets read them."""

import csv
import io

import pytest

from autograder.views.table import csv_text


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_numbers_and_gaps():
    assert csv_text(["learner", "total"], [["ada", 2.5], ["bob", None]]) == "learner,total\nada,2.5\nbob,\n"


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r\n=1", "＝1", "＠x"])
def test_formula_is_text(start):
    (_, (cell,)) = read(csv_text(["learner"], [[start]]))
    assert cell == "'" + start.strip()


def test_formula_in_a_heading_is_text():
    assert read(csv_text(["=1"], [])) == [["'=1"]]


def test_commas_quotes_and_line_ends_stay_in_their_cell():
    assert read(csv_text(["x"], [['a, "b"'], ["c\nd"]])) == [["x"], ['a, "b"'], ["c d"]]


def test_numbers_below_zero_are_numbers():
    assert csv_text(["x"], [[-1.0]]) == "x\n-1.0\n"
