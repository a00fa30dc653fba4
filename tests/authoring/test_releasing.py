"""What `grade release` writes: all that a learner needs, and nothing of the solutions."""

from __future__ import annotations

import ast
import importlib
import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from courses import ANSWER, ROOT, TINY, write_course, write_files

from autograder import course as courses
from autograder.authoring import build, new_exercise, release, validate
from autograder.authoring.bundle import course_files, place
from autograder.course import Course, Exercise
from autograder.errors import CourseError, UsageError
from autograder.notebooks.building import unit_notebook
from autograder.notebooks.writing import write_notebooks
from autograder.promises import defined_names, promises
from autograder.stub import check_generated, exercise_stub, learner_files

HIDDEN = {"hidden/probes.py": ANSWER["probes.py"], "hidden/checks.py": ANSWER["checks.py"]}
SHIFT = {"alternatives/shift.py": "def answer(x):\n    return x << 1  # by a bit\n"}
PICTURE = {"picture.py": "def draw(figure, got, expected, inputs):\n    return 'nothing'\n"}

MODULE = importlib.import_module("autograder.authoring.release")  # the function bears its name

# All that may lie in the folder of an exercise.
RECORDED = re.compile(r"(probes|checks|picture|stub)\.py|about\.json|seed\d+\.record")


@pytest.fixture(scope="module")
def bundle(own_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle of a course with everything that an exercise can have."""
    folder = tmp_path_factory.mktemp("release")
    course = write_course(
        folder, {"unit/answer": {**ANSWER, **HIDDEN, **SHIFT, **PICTURE}, "unit/other": ANSWER}
    )
    release(course, folder / "bundle", seeds=(0, 3))
    return folder / "bundle"


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    """A small course of which nothing is observed: what is in a record does not matter to how it is written."""

    def records(course: Course, seeds: tuple[int, ...], *_: object) -> dict[str, bytes]:
        places = [place(exercise) for exercise in course.exercises]
        return {f"{folder}/seed{seed}.record": b"a record" for folder in places for seed in seeds}

    monkeypatch.setattr(MODULE, "_records", records)
    return write_course(tmp_path / "course")


@pytest.fixture(autouse=True)
def course_folder(tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()


def paths(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_bundle_holds_what_a_learner_needs_and_nothing_else(bundle: Path) -> None:
    found = {path for path in paths(bundle) if not path.startswith("autograder/")}
    both = {f"recorded/01_unit/{name}/{file}" for name in ("answer", "other") for file in (
        "probes.py", "checks.py", "stub.py", "about.json", "seed0.record", "seed3.record"
    )}  # fmt: skip
    assert found == both | {
        "recorded/01_unit/answer/picture.py",
        "recorded/bundle.json",
        "exercises/.generated.json",
        "exercises/01_unit/README.md",
        "exercises/01_unit/answer.py",
        "exercises/01_unit/other.py",
        "notebooks/.generated.json",
        "notebooks/01_unit.ipynb",
        "README.md",
        "course.toml",
        "pyproject.toml",
        ".gitignore",
    }


def test_a_bundle_is_a_course_that_knows_what_it_is(bundle: Path) -> None:
    course, original = courses.load(bundle), courses.load(bundle.parent)
    assert (course.recorded, original.recorded) == (True, False)
    for exercise, other in zip(course.exercises, original.exercises, strict=True):
        assert exercise.recorded
        assert exercise_stub(exercise) == exercise_stub(other) == exercise.stub.read_text()
        assert defined_names(exercise) == defined_names(other) == ("answer",)
        assert promises(exercise) == tuple(item for item in promises(other) if not item.hidden)
    assert check_generated(bundle, learner_files(course)) == []


def test_its_notebooks_are_up_to_date_and_hold_the_stubs(bundle: Path, tmp_path: Path) -> None:
    shutil.copytree(bundle / "notebooks", tmp_path / "notebooks")
    course = courses.load(bundle)
    made = {"01_unit.ipynb": unit_notebook(course, course.units[0], annotated=False)}
    assert write_notebooks(tmp_path / "notebooks", made) == []
    cells = json.loads((tmp_path / "notebooks" / "01_unit.ipynb").read_bytes())["cells"]
    assert exercise_stub(course.exercises[0]) in ["".join(cell["source"]) for cell in cells]


def test_without_what_notebooks_are_made_with_it_says_so(
    small: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nbformat", None)
    with pytest.raises(UsageError, match="Notebooks are made with nbformat, which is not installed"):
        release(small, tmp_path / "bundle")
    assert not (tmp_path / "bundle").exists()


def test_the_engine_in_a_bundle_is_this_one(bundle: Path) -> None:
    engine = {path for path in paths(ROOT / "autograder") if "__pycache__" not in path}
    assert paths(bundle / "autograder") == engine
    assert all(
        (bundle / "autograder" / p).read_bytes() == (ROOT / "autograder" / p).read_bytes() for p in engine
    )


def test_the_page_says_how_to_begin(bundle: Path) -> None:
    text = (bundle / "README.md").read_text()
    assert text.startswith("# A course\n")
    assert "pip install ." in text


def test_once_more_changes_nothing(small: Course, tmp_path: Path) -> None:
    release(small, tmp_path / "bundle", seeds=(0,))
    before = {path: (tmp_path / "bundle" / path).stat().st_mtime_ns for path in paths(tmp_path / "bundle")}
    release(small, tmp_path / "bundle", seeds=(0,))
    after = {path: (tmp_path / "bundle" / path).stat().st_mtime_ns for path in paths(tmp_path / "bundle")}
    assert after == before


def test_an_update_brings_what_is_new_and_takes_what_is_gone(small: Course, tmp_path: Path) -> None:
    target = tmp_path / "bundle"
    release(small, target, seeds=(0, 1))
    write_files(target, {".grade/progress.json": "{}", "notes.txt": "mine"})
    (tmp_path / "course" / "solutions").rename(tmp_path / "old")
    changed = write_course(tmp_path / "course", {"unit/renamed": ANSWER})
    release(changed, target, seeds=(0,))
    places = {
        path for path in paths(target) if path.startswith(("recorded/", "exercises/01", ".grade", "notes"))
    }
    assert places == {
        "recorded/bundle.json",
        *(f"recorded/01_unit/renamed/{name}" for name in ("probes.py", "checks.py", "stub.py", "about.json")),
        "recorded/01_unit/renamed/seed0.record",
        "exercises/01_unit/README.md",
        "exercises/01_unit/renamed.py",
        ".grade/progress.json",
        "notes.txt",
    }
    assert not (target / "recorded" / "01_unit" / "answer").exists()
    assert [exercise.id for exercise in courses.load(target).exercises] == ["unit/renamed"]


def test_an_interrupted_release_can_be_made_again(small: Course, tmp_path: Path) -> None:
    target, write, left = tmp_path / "bundle", MODULE.write_bytes_atomic, [10]

    def write_ten(path: Path, data: bytes) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError("no space left")
        write(path, data)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MODULE, "write_bytes_atomic", write_ten)
        with pytest.raises(UsageError, match=r"bundle can't be written: no space left"):
            release(small, target, seeds=(0,))
    assert len(paths(target)) == 10  # the eleventh failed
    release(small, target, seeds=(0,))
    assert json.loads((target / "recorded" / "bundle.json").read_text())["files"].keys() == (
        paths(target) - {"recorded/bundle.json"}
    )


@pytest.mark.parametrize("what", ["notes.txt", "recorded/bundle.json", "course.toml"])
def test_a_folder_with_something_else_in_it_is_left_alone(small: Course, tmp_path: Path, what: str) -> None:
    write_files(tmp_path / "mine", {what: "something else"})
    with pytest.raises(UsageError, match=r"is there and is no bundle\. Name a new folder"):
        release(small, tmp_path / "mine")
    assert paths(tmp_path / "mine") == {what}


def test_a_file_in_the_place_of_the_folder_is_left_alone(small: Course, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(UsageError, match="is no bundle"):
        release(small, tmp_path / "file")


def test_a_list_of_files_that_leads_elsewhere_removes_nothing_there(small: Course, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    manifest = json.dumps({"bundle": 1, "files": {"../outside.txt": "", "gone.txt": ""}})
    write_files(tmp_path / "bundle", {"recorded/bundle.json": manifest, "gone.txt": "old"})
    release(small, tmp_path / "bundle", seeds=(0,))
    assert outside.read_text() == "mine"
    assert not (tmp_path / "bundle" / "gone.txt").exists()


def test_what_needs_solutions_says_that_there_are_none(bundle: Path, tmp_path: Path) -> None:
    course = courses.load(bundle)
    for name, action in {
        "build": lambda: build(course),
        "new": lambda: new_exercise(course, "unit/more"),
        "validate": lambda: validate(course, course.exercises),
        "release": lambda: release(course, tmp_path / "again"),
    }.items():
        with pytest.raises(UsageError, match=f"`grade {name}`: not in this bundle"):
            action()
    assert not (tmp_path / "again").exists()


def test_a_wrong_exercise_is_named_and_nothing_is_written(tmp_path: Path, own_cache: Path) -> None:
    broken = ANSWER["solution.py"].replace("return 2 * x", "return 2 * y")
    course = write_course(tmp_path / "course", {"unit/answer": {**ANSWER, "solution.py": broken}})
    with pytest.raises(
        CourseError, match=r"solution\.py: the probe `doubled` gives no value on the reference"
    ):
        release(course, tmp_path / "bundle", seeds=(0,))
    assert not (tmp_path / "bundle").exists()


# What must not be in a bundle.


def secrets(exercise: Exercise) -> set[str]:
    """The lines of code of all programs of an exercise and of what is hidden, as far as they tell something."""
    region, lines = False, set()
    for line in exercise.solution.read_text(encoding="utf-8").splitlines():
        if line.strip() in ("### BEGIN SOLUTION", "### END SOLUTION"):
            region = line.strip() == "### BEGIN SOLUTION"
        elif region:
            lines.add(line.strip())
    for folder in ("mistakes", "alternatives", "hidden"):
        for path in (exercise.folder / folder).glob("*.py"):
            lines |= set(_code(path.read_text(encoding="utf-8")))
    return {line for line in lines if len(line) > 20 and not line.startswith("#")}


def _code(source: str) -> Iterator[str]:
    """The lines of a program that are in no docstring: that of a mistake is its explanation."""
    scopes = (ast.Module, ast.FunctionDef, ast.ClassDef)
    texts = [
        node.body[0]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, scopes) and ast.get_docstring(node) is not None
    ]
    inside = {line for text in texts for line in range(text.lineno, (text.end_lineno or 0) + 1)}
    yield from (line.strip() for number, line in enumerate(source.splitlines(), 1) if number not in inside)


def given_away(course: Course) -> str:
    """What every learner has: the stubs (one may quote what another asked for), what is checked, the hints."""
    texts = [(course.root / "course.toml").read_text(encoding="utf-8")]
    for exercise in course.exercises:
        texts += [exercise_stub(exercise)]
        texts += [(exercise.folder / name).read_text(encoding="utf-8") for name in ("probes.py", "checks.py")]
    return "\n".join(texts)


def engine() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "autograder").rglob("*.py"))


def found(secret: set[str], folder: Path) -> list[tuple[str, str]]:
    texts = {path: (folder / path).read_bytes() for path in paths(folder)}
    return [(line, path) for line in sorted(secret) for path, data in texts.items() if line.encode() in data]


def test_nothing_of_the_solutions_is_in_the_bundle_of_the_course(tmp_path: Path) -> None:
    """All exercises of the course, without what takes running; the records of some are looked at below."""
    course = courses.load(ROOT)
    for path, data in course_files(course, (0,)).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    public, total = given_away(course) + engine(), 0
    for exercise in course.exercises:
        secret = {line for line in secrets(exercise) if line not in public}
        total += len(secret)
        assert found(secret, tmp_path) == [], exercise.id
        folder = tmp_path / "recorded" / exercise.stub.parent.name / exercise.name
        assert all(RECORDED.fullmatch(path.name) for path in folder.iterdir())
    assert total > 10 * len(course.exercises)  # there was something to be found


def test_nothing_of_the_solutions_is_in_the_records(tmp_path: Path, own_cache: Path) -> None:
    """Mistakes that raise, return, print and name what they hold: only how they behave is recorded."""
    telling = {
        "mistakes/raises.py": '''
            """This raises an error where it should give a number back."""

            def answer(x):
                raise ValueError("SECRET MESSAGE of the mistake")  # SECRET COMMENT
            ''',
        "mistakes/syntax_of_its_own.py": '''
            """This reads text as a program, and a program that is none is an error."""

            def answer(x):
                print("SECRET OUTPUT")
                return eval("SECRET EXPRESSION of it")
            ''',
    }
    course = write_course(tmp_path / "course", {"unit/answer": {**ANSWER, **HIDDEN, **SHIFT, **telling}})
    release(course, tmp_path / "bundle", seeds=(0,))
    records = [path for path in paths(tmp_path / "bundle") if path.endswith(".record")]
    assert len(records) == 1
    assert b"ValueError" in (tmp_path / "bundle" / records[0]).read_bytes()
    assert b"SyntaxError" in (tmp_path / "bundle" / records[0]).read_bytes()
    secret = {line for line in secrets(course.exercises[0]) if line not in given_away(course)}
    assert {
        "return x << 1  # by a bit",
        'raise ValueError("SECRET MESSAGE of the mistake")  # SECRET COMMENT',
    } <= secret
    assert found(secret | {"SECRET"}, tmp_path / "bundle") == []


def test_what_looks_for_solutions_finds_them(tmp_path: Path) -> None:
    course = courses.load(TINY)
    shutil.copytree(TINY, tmp_path / "copy")
    for exercise in course.exercises:
        secret = {line for line in secrets(exercise) if line not in given_away(course)}
        assert {line for line, _ in found(secret, tmp_path / "copy")} == secret != set()
