"""What is collected of what lies in the exchange."""

import os

import pytest
from nbgrader.coursedir import CourseDirectory

from autograder.nbgrader.collect import CollectFiles


@pytest.fixture
def collect(tmp_path):
    """Collects the folder `handed_in`; what is collected, by path."""

    def run():
        collector = CollectFiles(coursedir=CourseDirectory(root=str(tmp_path)))
        collector.do_copy(str(tmp_path / "handed_in"), str(tmp_path / "submitted"))
        found = tmp_path / "submitted"
        return {str(path.relative_to(found)): path.read_text() for path in found.rglob("*") if path.is_file()}

    return run


@pytest.fixture
def handed_in(tmp_path):
    (tmp_path / "source").mkdir()
    (tmp_path / "source/vmap.ipynb").write_text("the solution")
    folder = tmp_path / "handed_in"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    return folder


def test_files_and_folders_are_collected(collect, handed_in):
    (handed_in / "data").mkdir()
    (handed_in / "data/x.csv").write_text("1")
    assert collect() == {"notes.txt": "mine", "data/x.csv": "1"}


@pytest.mark.parametrize("target", ["source/vmap.ipynb", "source", "nowhere"])
def test_links_are_not(collect, handed_in, tmp_path, caplog, target):
    (handed_in / "vmap.ipynb").symlink_to(tmp_path / target)
    assert collect() == {"notes.txt": "mine"}
    assert "vmap.ipynb in" in caplog.text and "is a link, and not collected" in caplog.text


def test_folder_that_is_a_link_is_not(tmp_path, collect, handed_in, caplog):
    handed_in.rename(tmp_path / "elsewhere")
    handed_in.symlink_to(tmp_path / "source")
    assert collect() == {}
    assert "is a link, and not collected" in caplog.text


def test_pipe_does_not_stop_it(collect, handed_in):
    os.mkfifo(handed_in / "vmap.ipynb")
    assert collect() == {"notes.txt": "mine"}
