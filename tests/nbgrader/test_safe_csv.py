"""Names that are more than names, in a spreadsheet."""

import csv

import pytest
from nbgrader.api import Gradebook

from autograder.nbgrader.safe_csv import SafeCsv


@pytest.fixture
def rows(assignment, tmp_path):
    """Exports a gradebook with these further students; the rows by student."""

    def run(*students, **traits):
        with Gradebook(assignment.url) as gradebook:
            for student, names in students:
                gradebook.add_student(student, **names)
            path = tmp_path / "grades.csv"
            SafeCsv(to=str(path), **traits).export(gradebook)
        with path.open(newline="", encoding="utf-8") as file:
            return {row["student_id"]: row for row in csv.DictReader(file)}

    return run


def test_comma_and_quote_stay_in_the_name(rows):
    name = 'Lovelace, "Ada"'
    found = rows(("eve", {"last_name": name, "first_name": "Ève; x"}))["eve"]
    assert (found["last_name"], found["first_name"], found["max_score"]) == (name, "Ève; x", "9.0")


def test_every_student_is_one_line(rows, tmp_path):
    rows(("eve", {"last_name": "a\nb\r\nc"}))
    assert (tmp_path / "grades.csv").read_text().splitlines()[-1].split(",")[3:5] == ["eve", "a b c"]


@pytest.mark.parametrize("before", ["", " ", "\t", "\r", "\n"])
@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_formula_is_text(rows, start, before):
    found = rows(("eve", {"last_name": f'{before}{start}HYPERLINK("http://x")'}))["eve"]
    assert found["last_name"] == f'\'{start}HYPERLINK("http://x")'


def test_who_did_not_submit_has_no_points(rows):
    found = rows(("eve", {}))
    assert (found["eve"]["score"], found["eve"]["timestamp"], found["eve"]["last_name"]) == ("0.0", "", "")
    assert found["ada"]["score"] == "0.0"


def test_students_and_assignments_can_be_chosen(rows):
    assert set(rows(("eve", {}), student=["eve"])) == {"eve"}
    assert rows(assignment=["other"]) == {}


def test_columns_are_those_of_nbgraders_own_export(rows, assignment, tmp_path):
    from nbgrader.plugins import CsvExportPlugin

    rows()
    with Gradebook(assignment.url) as gradebook:
        CsvExportPlugin(to=str(tmp_path / "stock.csv")).export(gradebook)
    assert (tmp_path / "grades.csv").read_text() == (tmp_path / "stock.csv").read_text()
