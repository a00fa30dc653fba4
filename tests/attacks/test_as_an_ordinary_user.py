"""The attacks once more, by the ordinary user `nobody`, as whom the grader has fewer means and more to lose."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from pathlib import Path

import pytest
from ordinary import NOBODY, ordinary_python

# Those that reach out of their own process; at level `restricted`, those that it could keep apart less well.
CHOSEN = (
    "(full and (reading or forging or exhausting or escaping or jax_doors)) or "
    "(restricted and (reading or escaping))"
)


def test_attacks_on_a_grader_of_an_ordinary_user() -> None:
    if os.getuid() != 0:
        pytest.skip("only root can become another user; all attacks are made by an ordinary one already")
    python = ordinary_python()
    with tempfile.TemporaryDirectory(prefix="attacked-") as home:
        os.chown(home, NOBODY, NOBODY)
        options = ["-q", "-p", "no:cacheprovider", "--basetemp", f"{home}/tests", "-k", CHOSEN]
        done = subprocess.run(
            [python, "-m", "pytest", *options, str(Path(__file__).parent / "test_attacks.py")],
            env={"HOME": home, "PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"},
            cwd=home,
            user=NOBODY,
            group=NOBODY,
            extra_groups=[],
            capture_output=True,
            text=True,
            check=False,
        )
    if "Permission denied" in done.stderr + done.stdout and "passed" not in done.stdout:
        pytest.skip("an ordinary user cannot read these tests")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert int((re.search(r"(\d+) passed", done.stdout) or [0, 0])[1]) >= 60, done.stdout[-1000:]
