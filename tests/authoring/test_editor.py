"""An exercise's checks in an editor's test panel: `pytest solutions/.../checks.py`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from courses import copy_tiny

CHECKS = "solutions/02_numbers/clamp/checks.py"
RIGHT = "def clamp(x, low, high):\n    return max(low, min(x, high))\n"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory, own_cache: Path) -> Path:
    return copy_tiny(tmp_path_factory.mktemp("editor") / "course")


def run(tiny: Path, *words: str) -> tuple[int, str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words]
    done = subprocess.run(command, cwd=tiny, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_the_stub_is_graded(tiny: Path) -> None:
    code, out = run(tiny, CHECKS)
    assert code == 1
    assert "3 failed" in out
    assert "not_attempted (untouched)" in out


def test_a_failed_check_in_the_words_of_the_verdict(tiny: Path) -> None:
    (tiny / "mine.py").write_text(RIGHT.replace("min(x, high)", "x"))
    code, out = run(tiny, CHECKS, "--program", "mine.py")
    assert code == 1
    assert "failed (wrong_value)" in out
    for word in ("call: clamp(", "got: ", "expected: "):
        assert word in out
    assert "Traceback" not in out


def test_one_check_of_a_program_can_be_picked(tiny: Path) -> None:
    (tiny / "mine.py").write_text(RIGHT)
    code, out = run(tiny, f"{CHECKS}::check_below", "--program", "mine.py")
    assert code == 0, out
    assert "1 passed" in out


def test_a_checks_file_of_no_exercise(tiny: Path) -> None:
    stray = tiny / "solutions" / "02_numbers" / "stray"
    stray.mkdir()
    (stray / "checks.py").write_text("")
    code, out = run(tiny, str(stray / "checks.py"))
    assert code != 0
    assert "belongs to no exercise of" in out
