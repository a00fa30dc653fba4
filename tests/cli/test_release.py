"""release, and the commands in the bundle that it makes."""

import json
import re
import shutil

import pytest
from courses import TINY

from autograder.authoring import release
from autograder.cli import main
from autograder.course import load


@pytest.fixture(scope="module")
def released(own_cache, tmp_path_factory):
    folder = tmp_path_factory.mktemp("released") / "bundle"
    release(load(TINY), folder, seeds=(0, 1))
    return folder


@pytest.fixture
def bundle(released, tmp_path, monkeypatch):
    """A bundle of one's own; the present folder is in it."""
    shutil.copytree(released, tmp_path / "bundle")
    monkeypatch.chdir(tmp_path / "bundle")
    monkeypatch.setenv("COLUMNS", "100")
    return load(tmp_path / "bundle")


@pytest.fixture
def run(bundle, capfd):
    """Runs `grade` in the bundle: its exit code, standard output and standard error."""

    def command(*words):
        code = main(words)
        return code, *capfd.readouterr()

    return command


def put(bundle, what, name):
    """Puts a program of the course in the place of a stub."""
    exercise = bundle.exercise(what)
    original = load(TINY).exercise(what)
    exercise.stub.write_bytes((original.folder / name).read_bytes())


class TestRelease:
    def test_says_where_it_is_and_what_to_do(self, grade, tmp_path, own_cache):
        code, out, err = grade("release", str(tmp_path / "out"), "--seeds", "3", "--jobs", "1")
        assert (code, err) == (0, "")
        assert out.startswith(f"The bundle is in {tmp_path / 'out'}\n")
        assert "`pip install .`" in out
        names = sorted(path.name for path in (tmp_path / "out").rglob("seed*.record"))
        assert names == ["seed0.record"] * 3 + ["seed3.record"] * 3

    def test_another_folder_is_a_usage_error(self, grade, tmp_path):
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "mine.txt").write_text("")
        code, out, err = grade("release", str(tmp_path / "out"))
        assert (code, out) == (2, "")
        assert "is no bundle" in " ".join(err.split())

    def test_it_is_listed_for_authors(self, grade):
        out = grade("--help")[1]
        assert re.search(r"Commands for authors\n(.*\n)*  release +Make the bundle", out)


class TestInABundle:
    def test_a_right_answer_passes_and_no_solution_is_promised(self, run, bundle):
        put(bundle, "numbers/clamp", "solution.py")
        code, out, err = run("clamp")
        assert (code, err) == (0, "")
        assert "Passed: 3 of 3 points.\nWhat you learned: `max` sets a lower bound" in out
        assert "solution" not in out
        assert "1 of 3 exercises passed" in run("list")[1]

    def test_a_known_mistake_is_recognised_at_each_seed(self, run, bundle):
        put(bundle, "numbers/running_total", "mistakes/in_place.py")
        for seed in "01":
            code, out, _ = run("running_total", "--json", "--seed", seed)
            assert code == 1
            assert json.loads(out)["exercises"][0]["diagnosis"]["mistake"] == "in_place"

    def test_another_seed_is_a_usage_error(self, run):
        code, out, err = run("clamp", "--seed", "7")
        assert (code, out) == (2, "")
        assert err == "Seed 7 is not in this bundle, which holds seeds 0 to 1. Use one of these: --seed 0.\n"
        assert run("--all", "--seed", "7") == (2, "", err)

    def test_somebodys_submission_is_graded(self, run, bundle, tmp_path):
        put(bundle, "numbers/clamp", "mistakes/bounds_swapped.py")
        (tmp_path / "theirs").mkdir()
        shutil.move(bundle.exercise("numbers/clamp").stub, tmp_path / "theirs" / "clamp.py")
        code, out, _ = run("clamp", "--submission", str(tmp_path / "theirs"))
        assert code == 1
        assert "What this looks like" in out

    @pytest.mark.parametrize(
        ("words", "what"),
        [
            (["solution", "clamp"], "The solution of numbers/clamp"),
            (["solution", "clamp", "--spoil"], "The solution of numbers/clamp"),
            (["build"], "`grade build`"),
            (["build", "--check"], "`grade build`"),
            (["validate", "clamp"], "`grade validate`"),
            (["new", "numbers/more"], "`grade new`"),
            (["release", "elsewhere"], "`grade release`"),
        ],
        ids=" ".join,
    )
    def test_what_needs_solutions_says_so(self, run, words, what):
        code, out, err = run(*words)
        assert (code, out) == (2, "")
        assert err == f"{what}: not in this bundle, which comes without solutions.\n"

    def test_reset_brings_the_released_stub_back(self, run, bundle):
        stub = bundle.exercise("numbers/clamp").stub
        before = stub.read_bytes()
        put(bundle, "numbers/clamp", "solution.py")
        assert run("reset", "clamp", "--yes")[0] == 0
        assert stub.read_bytes() == before == load(TINY).exercise("numbers/clamp").stub.read_bytes()

    def test_show_and_hint_are_as_in_the_course(self, run, tmp_path, monkeypatch):
        commands = [["show", "clamp"], ["hint", "clamp"], ["hint", "clamp"]]
        found = [run(*words) for words in commands]
        assert "To define: `clamp`" in found[0][1]
        shutil.copytree(TINY, tmp_path / "course", ignore=shutil.ignore_patterns(".grade"))
        monkeypatch.chdir(tmp_path / "course")
        assert [run(*words) for words in commands] == found

    def test_doctor_says_what_it_is(self, run):
        assert "a bundle: without solutions and hidden checks" in run("doctor")[1]

    def test_a_damaged_bundle_is_said_to_be_one(self, run, bundle):
        put(bundle, "numbers/clamp", "solution.py")
        (bundle.exercise("numbers/clamp").folder / "seed0.record").write_bytes(b"")
        code, _, err = run("clamp")
        assert code == 2
        assert "the bundle is damaged. Install it again." in " ".join(err.split())
