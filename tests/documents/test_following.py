"""The documents, followed: each command run where the document says, and what it shows compared with what is seen."""

from __future__ import annotations

import shutil
from pathlib import Path

from courses import copy_tiny
from following import follow, hand_in

_HERE = "tests/documents/test_following.py"
FOLLOWED = {
    "README.md": (_HERE, 'follow("README.md"'),
    "CONTRIBUTING.md": (_HERE, 'follow("CONTRIBUTING.md"'),
    "docs/authors.md": (_HERE, 'follow("docs/authors.md"'),
    "docs/class.md": (_HERE, 'follow("docs/class.md"'),
    "docs/instructors.md": ("tests/nbgrader/test_instructors_page.py", '"instructors.md"'),
    "docs/learners.md": (_HERE, 'follow("docs/learners.md"'),
    "docs/scale.md": ("tests/documents/test_scale_page.py", 'commands("docs/scale.md")'),
}
"""By document of which every command is run, except those elsewhere: the file and the words in it that run them."""

ELSEWHERE = {
    "make test": (".ci/run", "make test\n"),
    "make setup-notebook": ("tests/nbgrader/test_instructors_page.py", "test_environment_is_made_by_make"),
    "source .venv/bin/activate": ("tests/documents/conftest.py", "as one who has activated .venv"),
    "pip install dist/jax_course-0.1.0-py3-none-any.whl": ("tests/test_wheel.py", '"install", "--quiet"'),
    "cd jax-course && grade": ("tests/test_wheel.py", 'run(programs, ["grade"], workspace)'),
    "jupyter lab": ("tests/browser/browser_instructor.py", "def test_"),
    "grade doctor": ("tests/cli/test_doctor.py", "def test_"),
    "pip install jax_course-0.1.0-py3-none-any.whl": (
        "tests/test_wheel.py",
        '"install", "--quiet", "--no-deps"',
    ),
    "grade init jax-course": ("tests/test_wheel.py", '["grade", "init", "jax-course"]'),
    "cd jax-course": ("tests/test_wheel.py", "def test_three_commands_lead_to_the_first_passed_exercise"),
    "grade update": ("tests/cli/test_workspace_commands.py", "def test_"),
    "grade watch": ("tests/terminal/test_watching.py", "def test_"),
    "pip install -e '.[cluster]'": ("pyproject.toml", "jax-course[cluster,"),
    "python -m pytest tests/attacks": (".ci/run", "make test-slow"),
}
"""By command, the file and the words in it that say where it is run."""


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
    hand_in(clone)
    follow("docs/class.md", clone, world, ELSEWHERE)
    assert "ada" in (clone.parent / "grades" / "grades.csv").read_text()
