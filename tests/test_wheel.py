"""The wheel: it carries the course, and three commands lead from it to the first passed exercise."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

import pytest
from courses import ROOT

FIRST = ("arrays", "chebyshev", "01_arrays")
_CLUTTER = shutil.ignore_patterns("__pycache__", ".grade")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is built from: a copy, so that nothing is left in the repository, nor found there by the build."""
    folder = tmp_path_factory.mktemp("source")
    for name in ("autograder", "solutions", "exercises"):
        shutil.copytree(ROOT / name, folder / name, ignore=_CLUTTER)
    for name in ("course.toml", "pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, folder)
    return folder


def built(source: Path, target: Path) -> Path:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
    offline = ["--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, *offline, "--wheel-dir", str(target), str(source)], check=True, timeout=120)
    (found,) = target.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(source, tmp_path_factory.mktemp("wheel"))


def contents(wheel: Path) -> set[str]:
    with ZipFile(wheel) as file:
        return {name for name in file.namelist() if ".dist-info/" not in name}


def below(folder: Path, name: str) -> set[str]:
    paths = (path for path in (folder / name).rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in paths if "__pycache__" not in path.parts}


def test_it_carries_the_engine_and_the_course_and_no_more(source: Path, wheel: Path) -> None:
    course = below(source, "solutions") | {"course.toml"}
    assert len(course) > 700
    assert contents(wheel) == below(source, "autograder") | {f"autograder_course/{path}" for path in course}


def test_the_same_comes_of_the_source_distribution(source: Path, wheel: Path, tmp_path: Path) -> None:
    code = "import sys; from setuptools import build_meta; build_meta.build_sdist(sys.argv[1])"
    subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], cwd=source, check=True, capture_output=True, timeout=120
    )
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as file:
        # Python 3.11.2, Debian's, has no filters yet.
        file.extractall(tmp_path, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
    assert contents(built(tmp_path / archive.name.removesuffix(".tar.gz"), tmp_path / "out")) == contents(
        wheel
    )


def dependencies(version: str) -> tuple[str, list[str]]:
    """An interpreter of this version, and the folders that have what the engine needs."""
    if sys.version.startswith(f"{version}."):
        folders = [
            sysconfig.get_path("purelib"),
            *(path for path in sys.path if path.endswith("site-packages")),
        ]
        return sys.executable, list(dict.fromkeys(folders))
    made = Path(tempfile.gettempdir()) / f"jax-course-matrix-{os.getuid()}" / f"python{version}"
    found = [str(path) for path in made.glob("lib/python3*/site-packages") if (path / "jax").is_dir()]
    if not found:
        pytest.skip(
            f"No Python {version} with jax is at hand. `make test-matrix` makes one, and does the same there."
        )
    return str(made / "bin" / "python"), found


@pytest.fixture(scope="module", params=["3.11", "3.13"])
def programs(request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` folder of an environment with nothing in it but the wheel; what that needs comes from elsewhere."""
    python, folders = dependencies(request.param)
    venv = tmp_path_factory.mktemp("python") / "venv"
    subprocess.run([python, "-m", "venv", str(venv)], check=True, timeout=120)
    pip = [str(venv / "bin" / "python"), "-m", "pip", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True, timeout=120
    )
    (packages,) = venv.glob("lib/python3*/site-packages")
    # As lines of a .pth file these come last, and what they would say of an editable engine is not heeded.
    (packages / "below.pth").write_text("\n".join(folders) + "\n")
    return venv / "bin"


def run(programs: Path, words: Iterable[str], cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "GRADE"))}
    environment |= {
        "PATH": f"{programs}:{environment['PATH']}",
        "XDG_CACHE_HOME": str(programs.parent / "cache"),
    }
    return subprocess.run(
        [*words], cwd=cwd, env=environment, capture_output=True, text=True, timeout=300, check=False
    )


def test_three_commands_lead_to_the_first_passed_exercise(programs: Path, tmp_path: Path) -> None:
    """The first, `pip install`, is behind us."""
    unit, name, folder = FIRST
    made = run(programs, ["grade", "init", "jax-course"], tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    assert "Next: `cd jax-course`, then `grade`." in made.stdout
    workspace = tmp_path / "jax-course"
    answer = (ROOT / "solutions" / folder / name / "solution.py").read_text()
    (workspace / "exercises" / folder / f"{name}.py").write_text(answer)
    graded = run(programs, ["grade"], workspace)
    assert (graded.returncode, graded.stderr) == (0, "")
    assert f"✓ {unit}/{name}  " in graded.stdout
    assert "Passed: 6 of 6 points." in graded.stdout
    assert "What you learned: " in graded.stdout
    progress = json.loads((workspace / ".grade" / "progress.json").read_text())
    assert list(progress["exercises"]) == [f"{unit}/{name}"]
    assert progress["exercises"][f"{unit}/{name}"]["status"] == "passed"


def test_a_workspace_holds_nothing_of_the_solutions(programs: Path, tmp_path: Path) -> None:
    run(programs, ["grade", "init", "work"], tmp_path)
    paths = {path.relative_to(tmp_path / "work") for path in (tmp_path / "work").rglob("*") if path.is_file()}
    folders = {path.parts[0] for path in paths}
    assert folders == {".gitignore", ".vscode", "README.md", "course.toml", "exercises"}
    assert {path.suffix for path in paths if path.parts[0] == "exercises"} == {".py", ".md", ".json"}
    for path in paths:
        assert "BEGIN SOLUTION" not in (tmp_path / "work" / path).read_text()
    course = tomllib.loads((ROOT / "course.toml").read_text())
    exercises = [item for unit in course["unit"] for item in unit["exercise"]]
    assert sum(path.suffix == ".py" for path in paths) == len(exercises)


READ = """
import os

solutions = os.path.join({packages!r}, "autograder_course", "solutions")
raise ValueError(f"{{len([name for *_, names in os.walk(solutions) for name in names])}} files are there")
"""


def test_a_program_cannot_read_the_solutions_that_are_installed(programs: Path, tmp_path: Path) -> None:
    run(programs, ["grade", "init", "work"], tmp_path)
    (packages,) = programs.parent.glob("lib/python3*/site-packages")
    _, name, folder = FIRST
    stub = tmp_path / "work" / "exercises" / folder / f"{name}.py"
    stub.write_text(READ.format(packages=str(packages)))
    verdict = json.loads(run(programs, ["grade", "--json"], tmp_path / "work").stdout)
    if verdict["isolation"] != "full":
        pytest.skip(f"isolation is {verdict['isolation']} here: solutions are hidden by namespaces")
    assert "0 files are there" in json.dumps(verdict)
