"""Notebooks in a folder, and the record of them."""

import json

import nbformat
import pytest
from nbformat import v4

from autograder.errors import CourseError, UsageError
from autograder.notebooks.writing import write_notebooks
from autograder.stub import Change

BAD_TYPE = '{"cells": [{"cell_type": "x"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'


def notebook(source):
    return v4.new_notebook(cells=[v4.new_code_cell(source, id="a"), v4.new_code_cell("b", id="b")])


def write(root, source):
    return write_notebooks(root, {"unit/unit.ipynb": notebook(source)})


def edit(root, place, source):
    path = root / "unit/unit.ipynb"
    found = nbformat.read(path, as_version=4)
    found.cells[place].source = source
    nbformat.write(found, path)


def sources(root):
    return [cell.source for cell in nbformat.read(root / "unit/unit.ipynb", as_version=4).cells]


def test_first_time_it_is_written_and_the_second_left_alone(tmp_path):
    assert write(tmp_path, "a") == [Change("unit/unit.ipynb", "written")]
    before = (tmp_path / "unit/unit.ipynb").stat().st_mtime_ns
    assert write(tmp_path, "a") == []
    assert (tmp_path / "unit/unit.ipynb").stat().st_mtime_ns == before


def test_new_text_replaces_the_old(tmp_path):
    write(tmp_path, "a")
    assert write(tmp_path, "new") == [Change("unit/unit.ipynb", "written")]
    assert sources(tmp_path) == ["new", "b"]


def test_edited_cell_is_kept_and_said(tmp_path):
    write(tmp_path, "a")
    edit(tmp_path, 0, "mine")
    assert write(tmp_path, "new") == [Change("unit/unit.ipynb, cell a", "kept")]
    assert sources(tmp_path) == ["mine", "b"]
    assert write(tmp_path, "new") == []


def test_edit_of_one_cell_keeps_no_other_from_its_new_text(tmp_path):
    write(tmp_path, "a")
    edit(tmp_path, 1, "mine")
    write(tmp_path, "new")
    assert sources(tmp_path) == ["new", "mine"]


def test_text_ends_as_it_was_written(tmp_path):
    write(tmp_path, "def f():\n    return 1\n\n\n")
    assert sources(tmp_path)[0] == "def f():\n    return 1\n\n\n"


def test_file_that_was_deleted_is_written_anew(tmp_path):
    write(tmp_path, "a")
    (tmp_path / "unit/unit.ipynb").unlink()
    assert write(tmp_path, "new") == [Change("unit/unit.ipynb", "written")]


@pytest.mark.parametrize(
    "text", ["", "{}", "no json", '{"cells": 7, "nbformat": 4}', "[1]", "\udcff", BAD_TYPE]
)
def test_file_that_is_no_notebook_is_left_alone_and_said(tmp_path, text):
    write(tmp_path, "a")
    (tmp_path / "unit/unit.ipynb").write_text(text, errors="surrogateescape")
    with pytest.raises(UsageError, match=r"unit\.ipynb is not a notebook: "):
        write(tmp_path, "new")
    assert (tmp_path / "unit/unit.ipynb").read_text(errors="surrogateescape") == text


@pytest.mark.parametrize("text", ["", "[1]", '{"unit/unit.ipynb": 7}', '{"unit/unit.ipynb": {"a": 7}}'])
def test_record_that_is_damaged_is_an_error_with_a_way_out(tmp_path, text):
    write(tmp_path, "a")
    record = tmp_path / ".generated.json"
    record.write_text(text)
    with pytest.raises(CourseError, match="Delete it and run the command again"):
        write(tmp_path, "new")
    record.unlink()
    assert write(tmp_path, "new") == [Change("unit/unit.ipynb, cell a", "kept")]


def test_notebook_that_was_saved_without_cell_ids_is_brought_up_to_date(tmp_path):
    write(tmp_path, "a")
    document = json.loads((tmp_path / "unit/unit.ipynb").read_text())
    document["nbformat_minor"] = 4
    for cell, name in zip(document["cells"], "ab", strict=True):
        del cell["id"]
        cell["metadata"]["nbgrader"] = {"grade_id": name}
    (tmp_path / "unit/unit.ipynb").write_text(json.dumps(document))
    write(tmp_path, "new")
    assert sources(tmp_path) == ["new", "b"]
    nbformat.validate(nbformat.read(tmp_path / "unit/unit.ipynb", as_version=4))


def test_record_holds_every_cell(tmp_path):
    write(tmp_path, "a")
    record = json.loads((tmp_path / ".generated.json").read_text())
    assert set(record["unit/unit.ipynb"]) == {"a", "b"}
