"""A workspace is made of the installed course, and holds nothing of its solutions."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from autograder.course import Course, load
from autograder.errors import CourseError, UsageError
from autograder.stub import exercise_stub
from autograder.workspace import is_behind, make
from autograder.workspace.marker import read_marker


def files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_it_holds_stubs_pages_and_settings_and_nothing_else(workspace: Course) -> None:
    assert files(workspace.root) == {
        ".gitignore",
        ".vscode/settings.json",
        "README.md",
        "course.toml",
        "exercises/.generated.json",
        "exercises/01_words/README.md",
        "exercises/01_words/count_vowels.py",
        "exercises/02_numbers/README.md",
        "exercises/02_numbers/clamp.py",
        "exercises/02_numbers/running_total.py",
    }
    for exercise in workspace.exercises:
        assert exercise.stub.read_text() == exercise_stub(exercise)
    everything = "".join((workspace.root / path).read_text() for path in files(workspace.root))
    assert "min(high, max(x, low))" not in everything


def test_its_course_is_the_installed_one(workspace: Course, installed) -> None:
    assert workspace.title == "Plain Python, a tiny course"
    assert workspace.installed == installed.folder
    clamp = workspace.exercise("numbers/clamp")
    assert clamp.folder == installed.folder / "solutions" / "02_numbers" / "clamp"
    assert clamp.stub == workspace.root / "exercises" / "02_numbers" / "clamp.py"
    assert not is_behind(workspace)


def test_a_bundle_that_is_installed_makes_one_too(tmp_path: Path, installed) -> None:
    for solution in (installed.folder / "solutions").rglob("solution.py"):
        solution.rename(solution.with_name("stub.py"))
    (installed.folder / "solutions").rename(installed.folder / "recorded")
    course = make(tmp_path / "work", installed.folder)
    assert course.recorded
    assert course.exercise("numbers/clamp").stub.read_text() == exercise_stub(
        course.exercise("numbers/clamp")
    )


def test_editors_look_for_no_tests(workspace: Course) -> None:
    settings = json.loads((workspace.root / ".vscode" / "settings.json").read_text())
    assert settings["python.testing.pytestEnabled"] is False
    assert settings["files.exclude"][".grade"] is True


def test_an_environment_made_first_is_no_hindrance(tmp_path: Path, installed) -> None:
    (tmp_path / "work" / ".venv").mkdir(parents=True)
    assert make(tmp_path / "work", installed.folder).installed


def test_settings_that_are_there_are_kept(tmp_path: Path, installed) -> None:
    own = tmp_path / "work" / ".vscode" / "settings.json"
    own.parent.mkdir(parents=True)
    own.write_text("{}\n")
    make(tmp_path / "work", installed.folder)
    assert own.read_text() == "{}\n"


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path, installed) -> None:
    (tmp_path / "thesis.tex").write_text("")
    with pytest.raises(UsageError, match=r"holds other files\. Name a new folder, or an empty one\."):
        make(tmp_path, installed.folder)
    assert not (tmp_path / "course.toml").exists()


def test_a_file_is_refused(tmp_path: Path, installed) -> None:
    (tmp_path / "work").write_text("")
    with pytest.raises(UsageError, match=r"is a file\. Name a new folder"):
        make(tmp_path / "work", installed.folder)


def test_a_workspace_is_updated_and_not_made_again(workspace: Course, installed) -> None:
    stub = workspace.exercises[0].stub
    stub.write_text("my work\n")
    with pytest.raises(
        UsageError, match=r"is a workspace already\. In it, `grade update` brings it up to date"
    ):
        make(workspace.root, installed.folder)
    assert stub.read_text() == "my work\n"


def test_without_its_course_it_says_what_to_do(workspace: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.course.installed_root", lambda: None)
    with pytest.raises(UsageError, match=r"its course is not installed here\. Activate the environment"):
        load(workspace.root)


def test_it_knows_where_each_stub_was_put(workspace: Course) -> None:
    marker = read_marker(workspace.root)
    assert marker.course == workspace.title
    assert marker.stubs["numbers/clamp"] == "exercises/02_numbers/clamp.py"
    assert marker.offered == {}
    assert set(tomllib.loads((workspace.root / "course.toml").read_text())) == {"workspace"}


@pytest.mark.parametrize("text", ["[workspace]\n", 'workspace = "mine"\n', "[workspace]\nstubs = {a = 1}\n"])
def test_a_marker_that_was_edited_is_said_to_be(workspace: Course, text: str) -> None:
    (workspace.root / "course.toml").write_text(text)
    with pytest.raises(CourseError, match="is not as `grade init` wrote it"):
        read_marker(workspace.root)


def test_authors_work_elsewhere(workspace: Course) -> None:
    with pytest.raises(UsageError, match="`grade build`: this is a learner's workspace"):
        workspace.insist_on_source("`grade build`")
