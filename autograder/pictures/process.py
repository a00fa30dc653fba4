"""Drawing happens in a process of its own with a time limit: a picture that fails says so and costs nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Protocol

from autograder.course import Exercise
from autograder.errors import GraderError
from autograder.verdict import ExerciseVerdict, Status

_PROGRAM = (sys.executable, "-I", "-m", "autograder.pictures")
_SECONDS = 60


def has_picture(exercise: Exercise) -> bool:
    """Whether the exercise has a `picture.py`."""
    return _source(exercise).exists()


def _source(exercise: Exercise) -> Path:
    return exercise.folder / "picture.py"


class _Observing(Protocol):
    def observed(self, exercise: Exercise) -> bytes | None: ...


def to_draw(exercise: Exercise, verdict: ExerciseVerdict, grader: _Observing) -> bytes | None:
    """What the picture of the exercise graded last is drawn from; None where there is nothing to be seen."""
    decided = any(check.status in (Status.PASSED, Status.FAILED) for check in verdict.checks)
    return grader.observed(exercise) if decided and has_picture(exercise) else None


def draw(exercise: Exercise, observed: bytes, path: Path, cache: Path | None = None) -> str:
    """Draws the picture of an exercise into the PNG file `path`; its alternative text goes beside it, as .txt.

    Args:
      observed: inputs, got and expected values on the wire, as `Grader.observed` gives them.
      cache: a private folder in which matplotlib may keep its list of fonts.

    Returns:
      The alternative text.

    Raises:
      GraderError: it could not be drawn; says why.
    """
    with tempfile.TemporaryDirectory() as folder:
        return _draw(exercise, observed, path, str(cache / "matplotlib") if cache else folder)


def _draw(exercise: Exercise, observed: bytes, path: Path, settings: str) -> str:
    try:
        done = subprocess.run(
            [*_PROGRAM, str(_source(exercise)), str(path), str(os.getpid())],
            input=observed,
            capture_output=True,
            timeout=_SECONDS,
            env={**os.environ, "MPLBACKEND": "Agg", "MPLCONFIGDIR": settings},
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise GraderError(f"The picture could not be drawn: {error}.") from None
    if done.returncode != 0:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise GraderError(f"The picture could not be drawn: {lines[-1] if lines else done.returncode}.")
    return done.stdout.decode(errors="replace").strip()
