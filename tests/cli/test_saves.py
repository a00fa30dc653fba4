"""Saves are heard of by events, and seen by looking."""

import os
from queue import Empty, SimpleQueue

import pytest

from autograder.cli.saves import Stamps, saves


@pytest.fixture
def stub(tmp_path):
    path = tmp_path / "unit" / "stub.py"
    path.parent.mkdir()
    path.write_text("first")
    return path


@pytest.fixture
def heard(tmp_path, stub):
    """A queue of the paths that were saved, while something listens."""
    queue = SimpleQueue()
    with saves(tmp_path, queue.put, lambda reason: queue.put(f"deaf: {reason}")):
        until_listening(queue, stub)
        yield queue


def until_listening(queue, stub):
    """The watch begins in a thread: writes until it is heard, then waits for silence."""
    for number in range(100):
        stub.write_text(f"warming up {number}")
        try:
            queue.get(timeout=0.1)
            break
        except Empty:
            continue
    while True:
        try:
            queue.get(timeout=0.3)
        except Empty:
            return


def test_write_is_heard(heard, stub):
    stub.write_text("second")
    assert heard.get(timeout=5) == stub


def test_rename_over_the_file_is_heard(heard, stub):
    new = stub.with_suffix(".tmp")
    new.write_text("second")
    os.replace(new, stub)
    assert heard.get(timeout=5) == stub


def test_removal_is_heard(heard, stub):
    stub.unlink()
    assert heard.get(timeout=5) == stub


def test_other_files_are_not(heard, stub):
    (stub.parent / "notes.txt").write_text("x")
    (stub.parent / ".stub.py.swp").write_text("x")
    with pytest.raises(Empty):
        heard.get(timeout=0.5)


def test_folder_that_is_not_there_is_told(tmp_path):
    queue = SimpleQueue()
    with saves(tmp_path / "nowhere", queue.put, lambda reason: queue.put(f"deaf: {reason}")):
        assert str(queue.get(timeout=5)).startswith("deaf: ")


class TestStamps:
    def test_nothing_changed_is_nothing(self, stub):
        assert Stamps([stub]).changed() == set()

    @pytest.mark.parametrize("change", [lambda p: p.write_text("other"), lambda p: p.unlink()])
    def test_change_is_missed_at_the_second_look_only(self, stub, change):
        stamps = Stamps([stub])
        change(stub)
        assert stamps.missed() == set()
        assert stamps.missed() == {stub}

    def test_change_with_an_event_is_not_missed(self, stub):
        stamps = Stamps([stub])
        stub.write_text("other")
        assert stamps.missed() == set()
        stamps.seen(stub)
        assert stamps.missed() == set()

    def test_file_that_appears_is_a_change(self, stub):
        stub.unlink()
        stamps = Stamps([stub])
        stub.write_text("again")
        assert stamps.changed() == {stub}
