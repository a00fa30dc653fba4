"""A notebook that was handed in under another name."""

import pytest
from traitlets.config import Config

from autograder.nbgrader.renamed import adopt_renamed


@pytest.fixture
def submission(tmp_path, monkeypatch):
    """Adopts in a submission of these files for an assignment with these notebooks; the paths that it is left with."""
    monkeypatch.chdir(tmp_path)

    def run(files, released=("vmap",), **settings):
        c = Config()
        c.CourseDirectory.update(settings)
        for folder, names in (
            (settings.get("source_directory", "source"), released),
            ("submitted/ada", files),
        ):
            (tmp_path / folder / "vmap").mkdir(parents=True)
            for name in names:
                (tmp_path / folder / "vmap" / f"{name}.ipynb").write_text(f"written as {name}")
        folder = tmp_path / "submitted/ada/vmap"
        notebooks = sorted(str(path) for path in folder.iterdir())
        adopt_renamed(c, assignment="vmap", student="*", notebooks=notebooks)
        return {path.name: path.read_text() for path in folder.iterdir()}, [
            str(path).removeprefix(f"{folder}/") for path in notebooks
        ]

    return run


def test_the_one_unknown_notebook_is_taken_for_the_one_missing(submission):
    files, notebooks = submission(["vmap-final (2)"])
    assert notebooks == ["vmap.ipynb"]
    assert files == {
        "vmap.ipynb": "written as vmap-final (2)",
        "vmap-final (2).ipynb": "written as vmap-final (2)",
    }


def test_so_it_is_where_the_folders_have_other_names(submission):
    assert submission(["other"], source_directory="assignments")[1] == ["vmap.ipynb"]


def test_of_two_notebooks_only_the_renamed_one_is_adopted(submission):
    assert submission(["a", "mine"], released=["a", "b"])[1] == ["a.ipynb", "b.ipynb"]


@pytest.mark.parametrize("files", [["vmap"], ["vmap", "vmap-Copy1"]])
def test_nothing_is_done_where_none_is_missing(submission, files):
    found, notebooks = submission(files)
    assert notebooks == sorted(found) == sorted(f"{name}.ipynb" for name in files)


@pytest.mark.parametrize(("files", "released"), [(["x", "y"], ["vmap"]), (["x"], ["a", "b"])])
def test_doubt_is_said_and_left_to_the_instructor(submission, caplog, files, released):
    _, notebooks = submission(files, released)
    assert notebooks == [f"{name}.ipynb" for name in files]
    assert f"{released[0]}.ipynb is missing. Is it x.ipynb" in caplog.text


def test_link_is_not_followed(submission, tmp_path, caplog):
    secret = tmp_path / "secret"
    secret.write_text("the solution")
    folder = tmp_path / "submitted/ada/vmap"
    (tmp_path / "source/vmap").mkdir(parents=True)
    (tmp_path / "source/vmap/vmap.ipynb").write_text("{}")
    folder.mkdir(parents=True)
    (folder / "x.ipynb").symlink_to(secret)
    notebooks = [str(folder / "x.ipynb")]
    adopt_renamed(Config(), assignment="vmap", student="*", notebooks=notebooks)
    assert notebooks == [str(folder / "x.ipynb")]
    assert not (folder / "vmap.ipynb").exists()
