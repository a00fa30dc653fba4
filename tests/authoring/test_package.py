"""A bundle can be installed, and what is installed is the course and its engine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tomllib
from importlib import metadata
from pathlib import Path
from zipfile import ZipFile

import pytest
from courses import TINY

import autograder
from autograder import course as courses
from autograder.authoring import package, release
from autograder.authoring.package import package_files
from autograder.errors import UsageError


def project(title: str = "Learn JAX", **files: bytes) -> dict[str, object]:
    return dict(tomllib.loads(package_files(title, files)["pyproject.toml"].decode()))


def test_it_needs_what_the_engine_needs() -> None:
    required = metadata.requires("jax-course") or []
    found = project()["project"]
    assert set(found["dependencies"]) == {item for item in required if "extra" not in item}
    assert any(item.startswith("jax<") or item.startswith("jax>") for item in found["dependencies"])
    assert {item.split("<")[0].split(">")[0] for item in found["optional-dependencies"]["notebook"]} == {
        "jupyterlab",
        "nbgrader",
    }
    assert not any("mypy" in item for item in found["dependencies"])
    assert found["scripts"] == {"grade": "autograder.command:main"}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Learn JAX", "learn-jax-bundle"),
        ('Quotes " and \\ in it: é', "quotes-and-in-it-bundle"),
        ("日本", "course-bundle"),
    ],
)
def test_its_name_comes_from_the_title(title: str, name: str) -> None:
    found = project(title)["project"]
    assert found["name"] == name
    assert found["description"] == f"{title}: exercises that grade themselves."


def test_its_version_tells_one_content_from_another() -> None:
    version = project(a=b"1")["project"]["version"]
    assert version.startswith(f"{autograder.__version__}+")
    assert version == project(a=b"1")["project"]["version"]
    assert len({version, project(a=b"2")["project"]["version"], project(b=b"1")["project"]["version"]}) == 3


def test_every_package_of_the_engine_is_named() -> None:
    engine = Path(autograder.__file__).parent
    packages = {".".join(p.parent.relative_to(engine.parent).parts) for p in engine.rglob("__init__.py")}
    assert set(project()["tool"]["setuptools"]["packages"]) == packages | {"autograder_course"}


def test_an_engine_of_no_known_origin_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package.metadata, "packages_distributions", dict)
    with pytest.raises(UsageError, match="The engine is not installed"):
        package_files("Learn JAX", {})


# What `pip install DIR` does, but for fetching what is needed: a wheel, and a virtual environment over this one.


@pytest.fixture(scope="module")
def bundle(own_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package") / "bundle"
    release(courses.load(TINY), folder, seeds=(0,))
    return folder


@pytest.fixture(scope="module")
def wheel(bundle: Path) -> Path:
    target = bundle.parent / "wheel"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
    offline = ["--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, *offline, "--wheel-dir", str(target), str(bundle)], check=True, timeout=120)
    (found,) = target.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    """The `bin` folder of an environment with the bundle in it, and all else from this environment."""
    folder = wheel.parent.parent / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True, timeout=60)
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check", "install"]
    subprocess.run([*pip, "--quiet", "--no-deps", "--no-index", str(wheel)], check=True, timeout=120)
    (packages,) = folder.glob("lib/python3*/site-packages")
    # As lines of a .pth file these come last, and what they would say of an editable engine is not heeded.
    below = [sysconfig.get_path("purelib"), *(path for path in sys.path if path.endswith("site-packages"))]
    (packages / "below.pth").write_text("\n".join(dict.fromkeys(below)) + "\n")
    return folder / "bin"


def run(installed: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.run(
        [*words], cwd=cwd, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def test_the_wheel_carries_the_course_and_the_engine(bundle: Path, wheel: Path) -> None:
    with ZipFile(wheel) as file:
        names = {name for name in file.namelist() if ".dist-info/" not in name}
    engine = {p.relative_to(bundle).as_posix() for p in (bundle / "autograder").rglob("*") if p.is_file()}
    recorded = {p.relative_to(bundle).as_posix() for p in (bundle / "recorded").rglob("*") if p.is_file()}
    course = {f"autograder_course/{name}" for name in recorded | {"course.toml"}}
    assert names == {name for name in engine if "__pycache__" not in name} | course
    assert len(recorded) > 15


def test_a_learner_grades_in_the_folder(bundle: Path, installed: Path) -> None:
    course = courses.load(bundle)
    solution = TINY / "solutions" / "02_numbers" / "clamp"
    for program, words in {
        solution / "solution.py": "Passed: 3 of 3 points.",
        solution / "mistakes" / "bounds_swapped.py": "What this looks like",
    }.items():
        stub = course.exercise("numbers/clamp").stub
        stub.write_bytes(program.read_bytes())
        done = run(installed, str(installed / "grade"), "clamp", cwd=bundle)
        assert words in done.stdout, done.stderr
        assert "grade solution" not in done.stdout
    assert "1 of 3 exercises passed" in run(installed, str(installed / "grade"), "list", cwd=bundle).stdout


GRADE = """
import json
from autograder import course as courses
from autograder.grading import Grader
from autograder.program import Program
from autograder.verdict import exercise_to_json
from pathlib import Path

root = courses.grading_root(Path.cwd())
course = courses.load(root)
source = '''
import os, sysconfig
def clamp(x, low, high):
    folder = os.path.join({packages!r}, "autograder_course")
    return [sorted(os.listdir(folder)), [names for *_, names in os.walk(os.path.join(folder, "recorded"))]]
'''
with Grader(course) as grader:
    verdict, _ = grader.run(course.exercise("numbers/clamp"), Program("clamp.py", source.encode()))
    print(json.dumps([str(root), grader.isolation, exercise_to_json(verdict)]))
"""


def test_anywhere_else_the_installed_course_is_found_and_cannot_be_read(
    installed: Path, tmp_path: Path
) -> None:
    (packages,) = (installed.parent / "lib").glob("python3*/site-packages")
    script = GRADE.replace("{packages!r}", repr(str(packages)))
    done = run(installed, str(installed / "python"), "-c", script, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    root, isolation, verdict = json.loads(done.stdout)
    assert Path(root) == packages / "autograder_course"
    assert verdict["status"] == "failed"
    if isolation == "full":
        assert verdict["checks"][0]["got"] == "[['course.toml', 'recorded'], [[]]]"
    else:
        assert isolation in ("restricted", "process")


def test_the_command_itself_still_wants_a_course(installed: Path, tmp_path: Path) -> None:
    done = run(installed, str(installed / "grade"), "list", cwd=tmp_path)
    assert done.returncode == 2
    assert "There is no course.toml" in done.stderr
