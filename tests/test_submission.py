"""Submissions: which file answers which exercise, and which program says no more than the stub."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from autograder import course as courses
from autograder.course import Course
from autograder.errors import UsageError
from autograder.program import MAX_SOURCE, Program
from autograder.submission import is_untouched, read_stubs, read_submission

COURSE = """
title = "A course"
[[unit]]
id = "vmap"
folder = "03_vmap"
title = "Vectorisation"
[[unit.exercise]]
name = "pdf"
title = "A density"
[[unit.exercise]]
name = "sum"
title = "A sum"
[[unit]]
id = "jit"
folder = "04_jit"
title = "Compilation"
[[unit.exercise]]
name = "sum"
title = "A compiled sum"
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    (tmp_path / "course.toml").write_text(COURSE)
    return courses.load(tmp_path)


def put(path: Path, text: str = "x = 1\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


@pytest.mark.parametrize("place", ["03_vmap/pdf.py", "vmap/pdf.py", "pdf.py"])
def test_folder_layouts(course: Course, tmp_path: Path, place: str) -> None:
    put(tmp_path / "in" / place, "# mine\n")
    found = read_submission(tmp_path / "in", course, course.exercises)
    assert found == {"vmap/pdf": Program("pdf.py", b"# mine\n"), "vmap/sum": None, "jit/sum": None}


def test_folder_with_a_name_that_two_units_have(course: Course, tmp_path: Path) -> None:
    put(tmp_path / "in" / "sum.py")
    put(tmp_path / "in" / "jit" / "sum.py", "# compiled\n")
    found = read_submission(tmp_path / "in", course, course.exercises)
    assert found["vmap/sum"] is None
    assert found["jit/sum"] == Program("sum.py", b"# compiled\n")


def test_folder_prefers_the_layout_of_the_course(course: Course, tmp_path: Path) -> None:
    for place in ("pdf.py", "vmap/pdf.py", "03_vmap/pdf.py"):
        put(tmp_path / "in" / place, f"# {place}\n")
    (pdf, *_) = course.exercises
    assert read_submission(tmp_path / "in", course, [pdf])["vmap/pdf"] == Program(
        "pdf.py", b"# 03_vmap/pdf.py\n"
    )


def test_one_file_for_one_exercise(course: Course, tmp_path: Path) -> None:
    path = put(tmp_path / "answer_7.py")
    (pdf, *_) = course.exercises
    assert read_submission(path, course, [pdf]) == {"vmap/pdf": Program("answer_7.py", b"x = 1\n")}


def test_one_file_with_several_exercises(course: Course, tmp_path: Path) -> None:
    path = put(tmp_path / "pdf.py")
    with pytest.raises(
        UsageError, match=r"is one file: name the one exercise it answers, as in `grade vmap/pdf`\."
    ):
        read_submission(path, course, course.exercises)


def test_nothing_there(course: Course, tmp_path: Path) -> None:
    with pytest.raises(
        UsageError, match=r"There is no file or folder .*nowhere\. --submission takes the path of one"
    ):
        read_submission(tmp_path / "nowhere", course, course.exercises)


@pytest.mark.parametrize("kind", ["text", "pipe"])
def test_neither_folder_nor_program(course: Course, tmp_path: Path, kind: str) -> None:
    path = tmp_path / ("answer.txt" if kind == "text" else "answer.py")
    if kind == "text":
        put(path)
    else:
        os.mkfifo(path)  # reading it would wait for ever
    with pytest.raises(UsageError, match=r"is neither a folder nor a \.py file nor a notebook\."):
        read_submission(path, course, course.exercises[:1])


def test_links_are_not_followed(course: Course, tmp_path: Path) -> None:
    target = put(tmp_path / "secret.py", "# secret\n")
    inside = tmp_path / "in"
    (inside / "03_vmap").mkdir(parents=True)
    (inside / "03_vmap" / "pdf.py").symlink_to(target)
    (inside / "pdf.py").symlink_to(target)
    put(tmp_path / "elsewhere" / "sum.py")
    (inside / "jit").symlink_to(tmp_path / "elsewhere")
    assert set(read_submission(inside, course, course.exercises).values()) == {None}


@pytest.mark.parametrize("target", ["folder", "file"])
def test_a_link_itself_is_refused(course: Course, tmp_path: Path, target: str) -> None:
    path = put(tmp_path / "in" / "pdf.py")
    link = tmp_path / "link.py"
    link.symlink_to(path if target == "file" else path.parent)
    with pytest.raises(UsageError, match=r"is a link\. Name the file or folder itself\."):
        read_submission(link, course, course.exercises[:1])


def test_a_folder_in_the_place_of_a_program(course: Course, tmp_path: Path) -> None:
    (tmp_path / "in" / "03_vmap" / "pdf.py").mkdir(parents=True)
    assert read_submission(tmp_path / "in", course, course.exercises[:1]) == {"vmap/pdf": None}


def test_a_file_of_more_than_a_megabyte(course: Course, tmp_path: Path) -> None:
    path = put(tmp_path / "pdf.py", "#" * (MAX_SOURCE + 1))
    with pytest.raises(UsageError, match="is larger than 1 MB: that is no answer to an exercise"):
        read_submission(path, course, course.exercises[:1])


def test_a_file_whose_name_is_no_text(course: Course, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"pdf\xff.py")
    try:
        put(path)
    except OSError:
        pytest.skip("this file system has no such names")
    (program,) = read_submission(path, course, course.exercises[:1]).values()
    assert program is not None
    assert program.filename == "pdf?.py"


def test_read_stubs(course: Course) -> None:
    pdf, *_ = course.exercises
    put(pdf.stub, "# stub\n")
    found = read_stubs(course.exercises)
    assert found == {"vmap/pdf": Program("pdf.py", b"# stub\n"), "vmap/sum": None, "jit/sum": None}


def test_read_stubs_that_cannot_be_read(course: Course) -> None:
    course.exercises[0].stub.mkdir(parents=True)
    with pytest.raises(UsageError, match=r"pdf\.py cannot be read: Is a directory\."):
        read_stubs(course.exercises)


STUB = '''"""A density."""

import jax


def pdf(x):
    # TODO: the formula
    raise NotImplementedError("TODO: pdf")
'''


@pytest.mark.parametrize(
    "source",
    [
        STUB,
        STUB.replace("    # TODO: the formula\n", ""),
        STUB.replace("\n", "\r\n"),
        STUB.replace("    ", "\t"),
        STUB.replace('"TODO: pdf"', '(\n        "TODO: pdf"   # later\n    )'),
        "# -*- coding: utf-8 -*-\n\n\n" + STUB + "\n\n# done\n",
        "\ufeff" + STUB,
        "# " + "x" * 900 + "\n" + STUB,
    ],
)
def test_untouched_whatever_the_layout(source: str) -> None:
    assert is_untouched(Program("pdf.py", source.encode()), STUB)


NESTED = {
    "parentheses": "x = " + "(" * 500 + "1" + ")" * 500,
    "minus": "x = " + "-" * 1500 + "1",
    "not": "x = " + "not " * 400 + "1",
    "sum": "x = " + "1+" * 700 + "1",
    "attributes": "x = a" + ".b" * 700,
    "calls": "x = a" + "()" * 700,
    "lambdas": "x = " + "lambda:" * 200 + "1",
    "lists": "x = " + "[" * 190 + "]" * 190,
    "blocks": "".join(" " * i + "if 1:\n" for i in range(60)) + " " * 60 + "pass",
}


@pytest.mark.parametrize(
    "source",
    [
        STUB.replace('raise NotImplementedError("TODO: pdf")', "return x"),
        STUB.replace("TODO: pdf", "TODO: PDF"),
        STUB.replace("def pdf", "def pfd"),
        STUB + "x = 1\n",
        "",
        "def pdf(x:\n",
        "\0",
        "# coding: no_such_codec\n" + STUB,
        "# coding: rot13\n" + STUB,
        "# coding: undefined\n" + STUB,
        "#" * 100_000,
        *NESTED.values(),
    ],
    ids=lambda source: source[:20],
)
def test_touched(source: str) -> None:
    assert not is_untouched(Program("pdf.py", source.encode()), STUB)


def test_touched_by_bytes_that_are_no_text() -> None:
    assert not is_untouched(Program("pdf.py", b"\xff\xfe\x00"), STUB)


def notebook(source: str, exercise: str = "vmap/pdf") -> str:
    metadata = {"autograder": {"exercise": exercise, "role": "solution"}}
    cell = {"cell_type": "code", "id": "a", "metadata": metadata, "source": source, "outputs": []}
    return json.dumps(
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{**cell, "execution_count": None}]}
    )


@pytest.fixture
def with_stubs(course: Course) -> Course:
    for exercise in course.exercises:
        put(exercise.solution, "### BEGIN SOLUTION\nx = 1\n### END SOLUTION\n__all__ = []\n")
    return course


@pytest.mark.parametrize("name", ["03_vmap.ipynb", "vmap.ipynb", "vmap/vmap.ipynb"])
def test_folder_with_notebook(with_stubs: Course, tmp_path: Path, name: str) -> None:
    put(tmp_path / "in" / name, notebook("a = 1"))
    put(tmp_path / "in/04_jit/sum.py", "b = 2\n")
    found = read_submission(tmp_path / "in", with_stubs, with_stubs.exercises)
    assert {key: program and program.source for key, program in found.items()} == {
        "vmap/pdf": b"a = 1",
        "vmap/sum": None,
        "jit/sum": b"b = 2\n",
    }


def test_file_goes_before_notebook(with_stubs: Course, tmp_path: Path) -> None:
    put(tmp_path / "in/vmap.ipynb", notebook("a = 1"))
    put(tmp_path / "in/vmap/pdf.py", "b = 2\n")
    found = read_submission(tmp_path / "in", with_stubs, with_stubs.exercises)
    assert found["vmap/pdf"] == Program("pdf.py", b"b = 2\n")


def test_linked_notebook_is_not_followed(with_stubs: Course, tmp_path: Path) -> None:
    put(tmp_path / "out.ipynb", notebook("a = 1"))
    (tmp_path / "in").mkdir()
    (tmp_path / "in/vmap.ipynb").symlink_to(tmp_path / "out.ipynb")
    assert read_submission(tmp_path / "in", with_stubs, with_stubs.exercises)["vmap/pdf"] is None


def test_notebook_itself(with_stubs: Course, tmp_path: Path) -> None:
    path = put(tmp_path / "any.ipynb", notebook("a = 1"))
    found = read_submission(path, with_stubs, with_stubs.exercises)
    assert [key for key, program in found.items() if program] == ["vmap/pdf"]
