"""init, update; and that the other commands work in a workspace."""

import json

import nbformat
import pytest
from courses import copy_tiny

from autograder.cli import main
from autograder.course import PACKAGE, load


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """The tiny course as an installed one; the present folder is one without a course."""
    folder = copy_tiny(tmp_path / "packages" / PACKAGE)
    monkeypatch.syspath_prepend(str(folder.parent))
    (tmp_path / "home").mkdir()
    monkeypatch.chdir(tmp_path / "home")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr("autograder.cli.desk.shutil.which", lambda name: name)
    return folder


@pytest.fixture
def run(installed, capsys):
    def run(*words):
        code = main(words)
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def inside(run, tmp_path, monkeypatch):
    """A workspace, which is the present folder."""
    run("init", "work")
    monkeypatch.chdir(tmp_path / "home" / "work")
    return tmp_path / "home" / "work"


def change(installed, old="A thermostat", new="An oven"):
    solution = installed / "solutions" / "02_numbers" / "clamp" / "solution.py"
    solution.write_text(solution.read_text().replace(old, new))
    toml = installed / "course.toml"
    toml.write_text(toml.read_text().replace("Which of `min`", "Which one of `min`"))


def test_init_says_where_and_what_comes_next(run):
    assert run("init", "work") == (
        0,
        "work is your workspace: 3 exercises in 2 units of “Plain Python, a tiny course”.\n"
        "Next: `cd work`, then `grade`. It shows the first exercise.\n",
        "",
    )


def test_init_of_the_present_folder_needs_no_cd(run):
    assert "Next: `grade`. It shows the first exercise." in run("init", ".")[1]


def test_init_quotes_what_a_shell_would_split(run):
    assert "`cd 'my work'`, then `grade`" in run("init", "my work")[1]


def test_init_again_names_update(run):
    run("init", "work")
    code, out, error = run("init", "work")
    assert (code, out) == (2, "")
    assert "work is a workspace already. In it, `grade update` brings it up to date." in error


def test_init_without_an_installed_course(run, monkeypatch):
    monkeypatch.setattr("autograder.cli.workspace.installed_root", lambda: None)
    code, _, error = run("init", "work")
    assert code == 2
    assert "No course is installed with this `grade`." in error


def test_outside_of_a_workspace_init_is_named(run):
    code, _, error = run("list")
    assert code == 2
    assert "`grade init DIR`" in error


def test_update_tells_what_it_did(run, inside, installed):
    assert run("update") == (0, "Everything is up to date.\n", "")
    (inside / "exercises/02_numbers/clamp.py").write_text("my work\n")
    change(installed)
    code, out, error = run("update")
    assert (code, error) == (0, "")
    assert out.startswith(
        "kept       exercises/02_numbers/clamp.py: you edited it, so it stays; the new text is in\n"
        "           exercises/02_numbers/clamp.py.new\n"
    )


def test_a_newer_course_is_told_of_until_it_is_there(run, inside, installed, grader):
    newer = (
        "The installed course is not the one that this folder was made from: `grade update` brings it here.\n"
    )
    assert run("list")[2] == ""
    change(installed)
    assert run("list")[2] == newer
    assert run()[2] == newer
    run("update")
    assert run("list")[2] == ""


def test_update_brings_notebooks_up_to_date_that_are_there(run, inside, installed):
    run("notebook", "numbers")
    path = inside / "notebooks" / "02_numbers.ipynb"
    change(installed)
    out = run("update")[1]
    assert "merged     notebooks/02_numbers.ipynb: brought up to date; cells that you edited stay\n" in out
    assert "An oven" in nbformat.read(path, as_version=4).cells[5].source
    assert not (inside / "notebooks" / "01_words.ipynb").exists()


def test_update_in_a_course_is_a_usage_error(run, tmp_path):
    code, _, error = run("update", "--course", str(copy_tiny(tmp_path / "course")))
    assert code == 2
    assert "There is nothing to update." in error


def test_a_learner_works_in_it(run, inside, installed, grader):
    """Everything of the learner's is kept in the workspace, and nothing is written where the course lies."""
    before = {path: path.read_bytes() for path in installed.rglob("*") if path.is_file()}
    stub = load(inside).exercise("words/count_vowels").stub
    stub.write_text("# passed\n")
    assert run()[0] == 0
    assert "1 of 3 exercises passed" in run("list")[1]
    assert "hint 1 of 3" in run("hint", "clamp")[1]
    assert "To define: `clamp`" in run("show", "clamp")[1]
    assert "def count_vowels" in run("solution", "count_vowels")[1]
    assert run("notebook")[0] == 0
    assert run("--all", "--json", "--html", "page.html")[0] == 1
    assert run("reset", "count_vowels", "--yes")[0] == 0
    assert "TODO" in stub.read_text()
    assert (
        json.loads((inside / ".grade/progress.json").read_text())["exercises"]["numbers/clamp"]["hints"] == 1
    )
    assert {path: path.read_bytes() for path in installed.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("words", [["build"], ["new", "numbers/twice"], ["validate"], ["release", "out"]])
def test_authors_work_elsewhere(run, inside, words):
    code, _, error = run(*words)
    assert code == 2
    assert "this is a learner's workspace" in error
