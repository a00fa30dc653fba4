"""Every command of docs/instructors.md, in its order, on a course of two exercises."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from commands import environment, student
from courses import ROOT, some_of_the_course

PAGE = ROOT / "docs" / "instructors.md"
COMMANDS = [
    line.removeprefix("$ ")
    for block in re.findall(r"```console\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    for line in block.splitlines()
]
(SETTINGS,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)

ELSEWHERE = {
    "make setup-notebook": "test_environment_is_made_by_make",
    "source .venv/bin/activate": "what the command before it made",
    "jupyter lab": "tests/browser/browser_instructor.py",
}
"""Commands that are run by other tests, and by which."""

_TOOLS = {
    "grade": 'exec "{python}" -c "import sys; from autograder.cli import main; sys.exit(main())" "$@"',
    "nbgrader": 'exec "{python}" -m nbgrader "$@"',
}


@pytest.fixture(scope="module")
def world(tmp_path_factory, cache_for_tests):
    """Where the page is followed: a course, and beside it all that comes of it."""
    root = tmp_path_factory.mktemp("page")
    some_of_the_course(root / "course", {"arrays/chebyshev": 1, "vmap/pdf": 1})
    (root / "bin").mkdir()
    for name, text in _TOOLS.items():
        path = root / "bin" / name
        path.write_text(f"#!/bin/sh\n{text.format(python=sys.executable)}\n")
        path.chmod(0o755)
    env = environment(root, cache_for_tests)
    return root, {**env, "PATH": f"{root / 'bin'}{os.pathsep}{env['PATH']}"}


def test_page_can_be_followed_to_a_graded_class(world):
    root, env = world
    folder = root / "course"
    for command in (item for item in COMMANDS if item not in ELSEWHERE):
        if command == "nbgrader db student import students.csv":
            _as_the_page_says(folder, root)
        if command == "nbgrader collect arrays":
            _ada_takes_part(root, env)
        done = subprocess.run(command, shell=True, cwd=folder, env=env, capture_output=True, text=True)
        assert done.returncode == 0, f"{command}\n{done.stderr[-3000:]}"
        if command.startswith("cd "):
            folder = (folder / command.removeprefix("cd ")).resolve()
    table = (root / "class" / "grades.csv").read_text()
    assert "Lovelace" in table
    assert re.search(r"^arrays,.*,6\.0,6\.0", table, re.MULTILINE)
    assert list((root / "class/feedback/ada/arrays").glob("*.html"))
    assert (root / "learners/exercises/01_arrays/chebyshev.py").exists()
    assert not (root / "learners/solutions").exists()


def _as_the_page_says(folder: Path, root: Path) -> None:
    config = folder / "nbgrader_config.py"
    settings = SETTINGS.replace("/srv/nbgrader/exchange", str(root / "exchange"))
    assert settings != SETTINGS
    config.write_text(f"{config.read_text()}\n{settings}")
    (root / "exchange").mkdir()
    (root / "settings").mkdir(exist_ok=True)
    name = re.search(r'course_id = "(\w+)"', config.read_text())
    assert name
    learners = f'c = get_config()\nc.CourseDirectory.course_id = "{name[1]}"\n{settings}'
    (root / "settings/nbgrader_config.py").write_text(learners)
    (line,) = re.findall(r"`(ada,.*?)`", PAGE.read_text())
    with (folder / "students.csv").open("a") as file:
        file.write(f"{line}\n")


def _ada_takes_part(root: Path, env: dict[str, str]) -> None:
    home = root / "ada"
    for words in re.findall(r"`nbgrader ((?:fetch_assignment|submit) arrays)`", PAGE.read_text()):
        student("ada", words, home, env)
        for path in home.rglob("arrays.ipynb"):
            text = path.read_text()
            answer = (root / "course/solutions/01_arrays/chebyshev/solution.py").read_text()
            path.write_text(_filled(text, answer))


def _filled(notebook: str, answer: str) -> str:
    import nbformat

    node = nbformat.reads(notebook, as_version=4)
    for cell in node.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "arrays-chebyshev":
            cell.source = answer
    return str(nbformat.writes(node))


def test_environment_is_made_by_make():
    done = subprocess.run(
        ["make", "-n", "setup-notebook"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ".[notebook]" in done.stdout or "up to date" in done.stdout or not done.stdout


def test_no_command_is_forgotten():
    assert set(ELSEWHERE) < set(COMMANDS)
