"""A file is written whole or not at all."""

import pytest

from autograder.atomic import write_atomic


def test_makes_the_folder_and_leaves_nothing_else(tmp_path):
    write_atomic(tmp_path / "a/b.txt", "é\n")
    assert (tmp_path / "a/b.txt").read_bytes() == "é\n".encode()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_keeps_the_mode_of_the_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("")
    path.chmod(0o640)
    write_atomic(path, "x")
    assert path.stat().st_mode & 0o777 == 0o640


def test_waits_for_the_disk_unless_told_otherwise(tmp_path, monkeypatch):
    waited = []
    monkeypatch.setattr("os.fsync", waited.append)
    write_atomic(tmp_path / "a.txt", "a", synced=False)
    assert waited == [] and (tmp_path / "a.txt").read_text() == "a"
    write_atomic(tmp_path / "a.txt", "b")
    assert len(waited) == 1


def test_a_failure_leaves_the_old_text(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("old")
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        write_atomic(path, "new")
    assert path.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1
