"""The documents, followed: each command run where the document says, and what it shows compared with what is seen."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from courses import ROOT, copy_tiny
from following import follow, tools

# Whatever is typed, the file must be there. Nothing is changed in it.
_EDITOR = 'for file in "$@"; do test -e "$file" || exit 1; done'

_HERE = "tests/documents/test_following.py"
FOLLOWED = {
    "README.md": (_HERE, 'follow("README.md"'),
    "CONTRIBUTING.md": (_HERE, 'follow("CONTRIBUTING.md"'),
    "docs/authors.md": (_HERE, 'follow("docs/authors.md"'),
    "docs/class.md": (_HERE, 'follow("docs/class.md"'),
    "docs/instructors.md": ("tests/nbgrader/test_instructors_page.py", '"instructors.md"'),
    "docs/learners.md": (_HERE, 'follow("docs/learners.md"'),
}
"""By document of which every command is run, except those elsewhere: the file and the words in it that run them."""

ELSEWHERE = {
    "make test": (".ci/run", "make test\n"),
    "make setup-notebook": ("tests/nbgrader/test_instructors_page.py", "test_environment_is_made_by_make"),
    "source .venv/bin/activate": (_HERE, "as one who has activated .venv"),
    "jupyter lab": ("tests/browser/browser_instructor.py", "def test_"),
    "grade doctor": ("tests/cli/test_doctor.py", "def test_"),
    "pip install jax_course-0.1.0-py3-none-any.whl": ("tests/test_wheel.py", '"install", "--quiet", "--no-deps"'),
    "grade init jax-course": ("tests/test_wheel.py", '["grade", "init", "jax-course"]'),
    "cd jax-course": ("tests/test_wheel.py", "def test_three_commands_lead_to_the_first_passed_exercise"),
    "grade update": ("tests/cli/test_workspace_commands.py", "def test_"),
    "grade watch": ("tests/terminal/test_watching.py", "def test_"),
    "python -m pytest tests/attacks": (".ci/run", "make test-slow"),
}
"""By command, the file and the words in it that say where it is run."""


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The environment of somebody who follows a document, as one who has activated .venv; their cache is new."""
    warm = tmp_path / "cache" / "autograder" / "warm"
    warm.mkdir(parents=True)
    warm.parent.chmod(0o700)
    (warm / "lock").touch()  # nothing is compiled ahead, which would be done in the background
    kept = {
        name: text for name, text in os.environ.items() if not name.startswith(("PYTEST", "GRADE", "MAKE"))
    }
    path = tools(tmp_path / "bin", editor=_EDITOR)
    return {**kept, "PATH": path, "EDITOR": "editor", "COLUMNS": "80", "GRADE_CACHE": str(tmp_path / "cache")}


@pytest.fixture
def clone(tmp_path: Path, world: dict[str, str]) -> Path:
    """A clone of the course that has its `.venv`."""
    folder = tmp_path / "clone"
    ignored = shutil.ignore_patterns("__pycache__", ".grade")
    for name in ("exercises", "solutions", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in ("course.toml", "Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    tools(folder / ".venv" / "bin")
    for name in ("ready", "ready-dev", "ready-notebook"):
        (folder / ".venv" / name).touch()
    return folder


def test_readme(clone: Path, world: dict[str, str]) -> None:
    def take_the_deviation_for_a_variance() -> None:
        wrong = clone / "solutions/03_vmap/pdf/mistakes/variance_as_deviation.py"
        shutil.copy(wrong, clone / "exercises/03_vmap/pdf.py")

    follow(
        "README.md", clone, world, ELSEWHERE, {"make grade WHAT=vmap/pdf": take_the_deviation_for_a_variance}
    )


def test_contributing(clone: Path, world: dict[str, str]) -> None:
    follow("CONTRIBUTING.md", clone, world, ELSEWHERE)


def test_learners(clone: Path, world: dict[str, str]) -> None:
    follow("docs/learners.md", clone, world, ELSEWHERE)
    assert (clone / "progress.html").stat().st_size > 1000
    assert (clone / ".grade/pictures/arrays-chebyshev.png").exists()


def test_authors(tmp_path: Path, world: dict[str, str]) -> None:
    folder = copy_tiny(tmp_path / "course")
    follow("docs/authors.md", folder, world, ELSEWHERE)
    assert (folder / "exercises/02_numbers/centre.py").exists()


def test_class(clone: Path, world: dict[str, str]) -> None:
    handed_in = clone / "SUBMISSIONS" / "ada" / "01_arrays"
    handed_in.mkdir(parents=True)
    shutil.copy(clone / "solutions/01_arrays/dtypes/solution.py", handed_in / "dtypes.py")
    follow("docs/class.md", clone, world, ELSEWHERE)
    assert "ada" in (clone.parent / "grades" / "grades.csv").read_text()
