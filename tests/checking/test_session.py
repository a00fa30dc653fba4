"""A session of pytest stays open: the same checks run again without being collected again."""

from __future__ import annotations

import gc
import os
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.checking import Subject, run, run_checks
from autograder.checking.session import Session
from autograder.errors import CourseError
from autograder.observation import Observation
from autograder.verdict import Status

COUNTING = '''
from autograder.checking import check, insist
import gc
import os
with open(os.path.join({folder!r}, "collected"), "a") as file:
    file.write("x")
@check(points=1)
def check_it(it):
    """It is as wanted"""
    insist(it == {wanted}, "another", "Another.")
@check(points=1)
def check_sign(it):
    """It is positive"""
    insist(it > 0, "negative", "Negative.")
'''


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """No session of another test is open, and none is left."""
    yield
    while run._open:
        run._open.popitem()[1].close()


def write(folder: Path, wanted: int = 1) -> Path:
    path = folder / "checks.py"
    path.write_text(COUNTING.format(folder=str(folder), wanted=wanted))
    return path


def statuses(path: Path, value: Any) -> list[str]:
    subject = Subject("it", {"it": Observation("value", value)})
    reference = Subject("reference", {"it": Observation("value", 1)})
    return [
        str(outcome.status) for outcome in run_checks(path, [subject], reference, {}).outcomes["it"].values()
    ]


def collected(folder: Path) -> int:
    return len((folder / "collected").read_text())


def test_the_same_checks_are_collected_once_and_run_on_each_program(tmp_path: Path) -> None:
    path = write(tmp_path)
    values = [1, 2, -1, 1, 5]
    assert [statuses(path, value) for value in values] == [
        ["passed", "passed"], ["failed", "passed"], ["failed", "failed"], ["passed", "passed"], ["failed", "passed"]
    ]  # fmt: skip
    assert collected(tmp_path) == 1


def test_edited_checks_are_collected_again(tmp_path: Path) -> None:
    assert statuses(write(tmp_path), 2) == ["failed", "passed"]
    assert statuses(write(tmp_path, wanted=2), 2) == ["passed", "passed"]
    assert collected(tmp_path) == 2


def test_checks_of_two_exercises_stay_apart(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, two = write(tmp_path / "one", 1), write(tmp_path / "two", 2)
    for _ in range(3):
        assert statuses(one, 1) == ["passed", "passed"]
        assert statuses(two, 1) == ["failed", "passed"]
    assert collected(tmp_path / "one") == collected(tmp_path / "two") == 1


def test_no_more_sessions_than_so_many_are_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "_MOST_OPEN", 2)
    before = threading.active_count()
    for number in range(5):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert statuses(write(folder), 1) == ["passed", "passed"]
    assert len(run._open) == 2
    assert threading.active_count() == before + 2


def test_a_session_that_has_ended_is_replaced(tmp_path: Path) -> None:
    path = write(tmp_path)
    statuses(path, 1)
    next(iter(run._open.values())).close()
    assert statuses(path, 2) == ["failed", "passed"]
    assert collected(tmp_path) == 2


def test_closing_leaves_the_process_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(write(tmp_path))
    monkeypatch.chdir(tmp_path)
    session.close()
    assert os.path.samefile(os.curdir, tmp_path)
    assert not session.is_open


def test_what_a_call_raises_is_raised_to_who_asked(tmp_path: Path) -> None:
    session = Session(write(tmp_path))

    def call(name: str, function: Any) -> None:
        raise ZeroDivisionError(name)

    with pytest.raises(ZeroDivisionError):
        session.run(call)
    seen: list[str] = []
    session.run(lambda name, function: seen.append(name))
    assert seen == ["check_it", "check_sign"]
    session.close()


def test_a_file_that_is_wrong_leaves_no_session(tmp_path: Path) -> None:
    path = tmp_path / "checks.py"
    path.write_text("def")
    before = threading.active_count()
    with pytest.raises(CourseError, match="not collected"):
        Session(path)
    assert threading.active_count() == before


def test_a_reference_without_the_probe_is_told_each_time(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert statuses(path, 1) == [Status.PASSED, Status.PASSED]
    subject = Subject("it", {"other": Observation("value", 1)})
    with pytest.raises(CourseError, match="asks for `it`"):
        run_checks(path, [subject], Subject("reference", subject.observations), {})


def test_nothing_of_a_program_is_kept_when_its_checks_are_done(tmp_path: Path) -> None:
    class Result:
        """What a program gave."""

    session, result = Session(write(tmp_path)), Result()
    kept = weakref.ref(result)
    session.run(lambda name, function, result=result: None)  # type: ignore[misc]
    del result
    gc.collect()
    assert kept() is None
    session.close()
