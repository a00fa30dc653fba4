"""A newer course comes into a workspace, and nothing of the learner's is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from courses import TINY

from autograder import progress as progress_file
from autograder.course import Course, load
from autograder.errors import UsageError
from autograder.verdict import ExerciseVerdict, Status
from autograder.workspace import Step, bring_up_to_date, is_behind, updating

CLAMP = "exercises/02_numbers/clamp.py"
NEW = """
[[unit.exercise]]
name = "twice"
title = "Twice a number"
"""
SOLUTION = '''"""Twice."""

### BEGIN SOLUTION
twice = 2
### END SOLUTION

__all__ = ["twice"]
'''


def update(root: Path) -> list[Step]:
    return bring_up_to_date(load(root))


def text(course: Course, path: str) -> str:
    return (course.root / path).read_text()


def write(course: Course, path: str, words: str) -> None:
    (course.root / path).write_text(words)


def test_without_a_newer_course_nothing_is_done(workspace: Course) -> None:
    assert update(workspace.root) == []


def test_a_new_exercise_appears(workspace: Course, installed) -> None:
    installed.solution("01_words/twice").parent.mkdir()
    installed.solution("01_words/twice").write_text(SOLUTION)
    installed.change_course(('[[unit]]\nid = "numbers"', f'{NEW}\n[[unit]]\nid = "numbers"'))
    assert is_behind(load(workspace.root))
    assert update(workspace.root) == [
        Step("replaced", "exercises/01_words/README.md"),
        Step("new", "exercises/01_words/twice.py"),
    ]
    assert "Twice." in text(workspace, "exercises/01_words/twice.py")
    assert not is_behind(load(workspace.root))
    assert update(workspace.root) == []


def test_an_untouched_stub_is_replaced(workspace: Course, installed) -> None:
    installed.change("02_numbers/clamp", "A thermostat", "An oven")
    assert update(workspace.root) == [Step("replaced", CLAMP)]
    assert "An oven" in text(workspace, CLAMP)


def test_an_edited_stub_is_kept_with_the_new_text_beside_it(workspace: Course, installed) -> None:
    write(workspace, CLAMP, "my work\n")
    installed.change("02_numbers/clamp", "A thermostat", "An oven")
    assert update(workspace.root) == [Step("kept", CLAMP, f"{CLAMP}.new")]
    assert text(workspace, CLAMP) == "my work\n"
    assert "An oven" in text(workspace, f"{CLAMP}.new")


def test_a_text_that_was_thrown_away_is_not_given_again(workspace: Course, installed) -> None:
    write(workspace, CLAMP, "my work\n")
    installed.change("02_numbers/clamp", "A thermostat", "An oven")
    update(workspace.root)
    (workspace.root / f"{CLAMP}.new").unlink()
    assert update(workspace.root) == []
    assert not (workspace.root / f"{CLAMP}.new").exists()
    installed.change("02_numbers/clamp", "An oven", "A fridge")
    assert update(workspace.root) == [Step("kept", CLAMP, f"{CLAMP}.new")]


def test_what_was_written_into_the_text_beside_is_set_aside(workspace: Course, installed) -> None:
    write(workspace, CLAMP, "my work\n")
    installed.change("02_numbers/clamp", "A thermostat", "An oven")
    update(workspace.root)
    write(workspace, f"{CLAMP}.new", "more of my work\n")
    installed.change("02_numbers/clamp", "An oven", "A fridge")
    assert update(workspace.root) == [
        Step("set aside", f"{CLAMP}.new.1", f"{CLAMP}.new"),
        Step("kept", CLAMP, f"{CLAMP}.new"),
    ]
    assert text(workspace, f"{CLAMP}.new.1") == "more of my work\n"
    assert "A fridge" in text(workspace, f"{CLAMP}.new")


def test_an_edited_stub_of_an_unchanged_exercise_is_left_in_peace(workspace: Course, installed) -> None:
    write(workspace, CLAMP, "my work\n")
    installed.change("01_words/count_vowels", "text", "words")
    assert [step.path for step in update(workspace.root)] == ["exercises/01_words/count_vowels.py"]
    assert not (workspace.root / f"{CLAMP}.new").exists()


def test_work_and_progress_follow_a_renamed_exercise(workspace: Course, installed) -> None:
    progress_file.record(workspace, [ExerciseVerdict("numbers/clamp", Status.PASSED, None, 3.0, 3.0, 0.1)])
    write(workspace, CLAMP, "my work\n")
    installed.rename("02_numbers", "clamp", "bounded")
    steps = update(workspace.root)
    assert steps[0] == Step("moved", "exercises/02_numbers/bounded.py", CLAMP)
    assert text(workspace, "exercises/02_numbers/bounded.py") == "my work\n"
    assert not (workspace.root / CLAMP).exists()
    renamed = load(workspace.root)
    assert progress_file.load(renamed).passed(renamed.exercise("numbers/bounded"))
    assert not (workspace.root / "exercises/02_numbers/bounded.py.new").exists()
    assert update(workspace.root) == []


def test_an_untouched_stub_of_a_renamed_exercise_is_replaced(workspace: Course, installed) -> None:
    installed.rename("02_numbers", "clamp", "bounded")
    installed.change("02_numbers/bounded", "A thermostat", "An oven")
    assert Step("replaced", "exercises/02_numbers/bounded.py") in update(workspace.root)
    assert "An oven" in text(workspace, "exercises/02_numbers/bounded.py")


def test_stubs_follow_a_unit_into_another_folder(workspace: Course, installed) -> None:
    write(workspace, CLAMP, "my work\n")
    installed.change_course(('folder = "02_numbers"', 'folder = "05_numbers"'))
    (installed.folder / "solutions" / "02_numbers").rename(installed.folder / "solutions" / "05_numbers")
    update(workspace.root)
    assert text(workspace, "exercises/05_numbers/clamp.py") == "my work\n"
    assert not (workspace.root / "exercises" / "02_numbers").exists()


def test_a_file_where_a_renamed_one_belongs_is_not_overwritten(workspace: Course, installed) -> None:
    write(workspace, CLAMP, "my work\n")
    write(workspace, "exercises/02_numbers/bounded.py", "notes of my own\n")
    installed.rename("02_numbers", "clamp", "bounded")
    assert Step("left", CLAMP) in update(workspace.root)
    assert text(workspace, CLAMP) == "my work\n"
    assert text(workspace, "exercises/02_numbers/bounded.py") == "notes of my own\n"


def test_an_exercise_that_is_gone_is_left_and_named_once(workspace: Course, installed) -> None:
    installed.remove("clamp")
    assert update(workspace.root) == [Step("left", CLAMP), Step("replaced", "exercises/02_numbers/README.md")]
    assert (workspace.root / CLAMP).exists()
    assert update(workspace.root) == []


@pytest.mark.parametrize("moment", range(1, 12))
def test_stopped_at_any_moment_it_is_done_by_the_next_one(
    workspace: Course, installed, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    """Each write, rename and removal in turn is the one that does not happen any more."""
    write(workspace, CLAMP, "my work\n")
    installed.rename("02_numbers", "clamp", "bounded")
    installed.change("02_numbers/bounded", "A thermostat", "An oven")
    installed.change("01_words/count_vowels", "text", "words")
    calls = 0

    def dying(real):
        def call(*words, **more):
            nonlocal calls
            calls += 1
            if calls == moment:
                raise KeyboardInterrupt
            return real(*words, **more)

        return call

    with monkeypatch.context() as patch:
        for module, name in ((updating.os, "rename"), (updating.os, "replace")):
            patch.setattr(module, name, dying(getattr(module, name)))
        stopped = False
        try:
            update(workspace.root)
        except KeyboardInterrupt:
            stopped = True
    assert stopped is (calls >= moment)
    update(workspace.root)
    assert text(workspace, "exercises/02_numbers/bounded.py") == "my work\n"
    assert "An oven" in text(workspace, "exercises/02_numbers/bounded.py.new")
    assert "words" in text(workspace, "exercises/01_words/count_vowels.py")
    assert not (workspace.root / CLAMP).exists()
    assert not is_behind(load(workspace.root))
    assert update(workspace.root) == []


def test_another_course_is_refused(workspace: Course, installed) -> None:
    installed.change_course(("Plain Python, a tiny course", "Another course"))
    with pytest.raises(
        UsageError, match="one of `Plain Python, a tiny course`, and `Another course` is installed"
    ):
        update(workspace.root)


def test_a_course_itself_is_not_updated() -> None:
    with pytest.raises(UsageError, match="no workspace that `grade init` made"):
        bring_up_to_date(load(TINY))


def test_a_marker_that_leads_outside_moves_nothing(workspace: Course, installed, tmp_path: Path) -> None:
    (tmp_path / "outside.py").write_text("not theirs\n")
    marker = workspace.root / "course.toml"
    marker.write_text(marker.read_text().replace(CLAMP, "../outside.py"))
    (workspace.root / CLAMP).unlink()
    update(workspace.root)
    assert (tmp_path / "outside.py").read_text() == "not theirs\n"
