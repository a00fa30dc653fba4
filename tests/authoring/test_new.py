"""`new`: an exercise that is valid from the start, in the right place of `course.toml`."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from courses import copy_tiny

from autograder import course as courses
from autograder.authoring import build, new_exercise, validate
from autograder.errors import CourseError, UsageError


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return copy_tiny(tmp_path / "course")


def test_a_new_exercise_is_valid(tiny: Path, own_cache: Path) -> None:
    folder = new_exercise(courses.load(tiny), "numbers/doubling")
    assert folder == tiny / "solutions" / "02_numbers" / "doubling"
    course = courses.load(tiny)
    changes = build(course)
    assert "exercises/02_numbers/doubling.py" in [change.path for change in changes]
    report = validate(course, course.find("doubling"))
    assert report.errors == ()
    assert [(row.kind, row.ok) for row in report.rows] == [
        ("reference", True),
        ("stub", True),
        ("mistake", True),
        ("alternative", True),
    ]


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went, and those that came; empty ones do not count."""
    lines = [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[2:].strip()]
    return [line[2:] for line in lines if line[0] == "-"], [line[2:] for line in lines if line[0] == "+"]


@pytest.mark.parametrize(
    ("what", "ids"),
    [
        ("words/last", ["words/count_vowels", "words/last", "numbers/running_total", "numbers/clamp"]),
        ("numbers/last", ["words/count_vowels", "numbers/running_total", "numbers/clamp", "numbers/last"]),
        ("trees/first", ["words/count_vowels", "numbers/running_total", "numbers/clamp", "trees/first"]),
    ],
)
def test_the_entry_comes_last_in_its_unit(tiny: Path, what: str, ids: list[str]) -> None:
    before = (tiny / "course.toml").read_text()
    folder = new_exercise(courses.load(tiny), what)
    course = courses.load(tiny)
    assert [exercise.id for exercise in course.exercises] == ids
    exercise = course.exercise(what)
    assert exercise.folder == folder
    assert exercise.title == what.split("/")[1].capitalize()
    assert len(exercise.hints) == 3
    text = (folder / "solution.py").read_text()
    assert f"# Try it: grade {what}" in text
    assert "TITLE" not in text and "ID" not in text
    gone, come = changed_lines(before, (tiny / "course.toml").read_text())
    assert gone == []
    assert 'name = "' + what.split("/")[1] + '"' in come


def test_a_new_unit_gets_the_next_folder(tiny: Path) -> None:
    folder = new_exercise(courses.load(tiny), "trees/first")
    assert folder == tiny / "solutions" / "03_trees" / "first"


@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("doubling", "`doubling` is not UNIT/NAME, in lower-case letters, digits and _, as in vmap/pdf."),
        (
            "numbers/Doubling",
            "`numbers/Doubling` is not UNIT/NAME, in lower-case letters, digits and _, as in",
        ),
        ("a/b/c", "`a/b/c` is not UNIT/NAME"),
        ("numbers/../x", "`numbers/../x` is not UNIT/NAME"),
        ("numbers/clamp", "There is an exercise `numbers/clamp` already."),
        ("words/vowels", "There is an exercise `words/vowels` already."),
    ],
)
def test_names_that_cannot_be(tiny: Path, what: str, message: str) -> None:
    before = (tiny / "course.toml").read_bytes()
    with pytest.raises(UsageError) as error:
        new_exercise(courses.load(tiny), what)
    assert str(error.value).startswith(message)
    assert (tiny / "course.toml").read_bytes() == before


@pytest.mark.parametrize("what", ["numbers/hint", "watch/one"])
def test_names_of_commands_leave_the_course_as_it_was(tiny: Path, what: str) -> None:
    before = (tiny / "course.toml").read_bytes()
    with pytest.raises(CourseError, match=r"is a command of `grade`\. Give it another name"):
        new_exercise(courses.load(tiny), what)
    assert (tiny / "course.toml").read_bytes() == before
    assert not (tiny / "solutions" / "02_numbers" / "hint").exists()


def test_a_folder_that_is_there_already(tiny: Path) -> None:
    (tiny / "solutions" / "02_numbers" / "doubling").mkdir()
    before = (tiny / "course.toml").read_bytes()
    with pytest.raises(
        CourseError, match=r"doubling is there already\. Move it away, or choose another name"
    ):
        new_exercise(courses.load(tiny), "numbers/doubling")
    assert (tiny / "course.toml").read_bytes() == before


def test_build_with_check_only_tells(tiny: Path) -> None:
    new_exercise(courses.load(tiny), "numbers/doubling")
    course = courses.load(tiny)
    stale = [change.path for change in build(course, check=True) if change.kind == "stale"]
    assert "exercises/02_numbers/doubling.py" in stale
    assert not course.exercise("numbers/doubling").stub.exists()
    build(course)
    assert [change for change in build(course, check=True) if change.kind == "stale"] == []
