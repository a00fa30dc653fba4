"""The cache of compiled operations is filled once an exercise and machine, by one process at a time."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.grading import warming
from autograder.grading.material import Part
from autograder.grading.warming import compiled_folder, warm_up

PART = Part(False, Path("probes.py"), "probes", Path("checks.py"), b"", {}, {})
INPUTS = {"x": np.zeros(3, "float32")}


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The fillings that were started; none of them ends by itself."""
    calls: list[Any] = []
    monkeypatch.setattr(warming, "_start", lambda part, inputs, folder, lock: calls.append(lock))
    return calls


def test_without_a_cache_nothing_is_kept(tmp_path: Path) -> None:
    assert compiled_folder(None) is None
    assert compiled_folder(tmp_path / "missing" / "folder") is None
    assert compiled_folder(tmp_path) == tmp_path / "compiled"


def test_an_exercise_is_warmed_up_once(tmp_path: Path, started: list[Path]) -> None:
    warm_up(PART, INPUTS, tmp_path)
    started[0].unlink()  # It is done.
    warm_up(PART, INPUTS, tmp_path)
    assert len(started) == 1


def test_other_shapes_are_warmed_up_anew(tmp_path: Path, started: list[Path]) -> None:
    warm_up(PART, INPUTS, tmp_path)
    started[0].unlink()
    warm_up(PART, {"x": np.zeros(4, "float32")}, tmp_path)
    assert len(started) == 2


def test_one_at_a_time(tmp_path: Path, started: list[Path]) -> None:
    warm_up(PART, INPUTS, tmp_path)
    warm_up(PART, {"x": np.zeros(4, "float32")}, tmp_path)
    assert len(started) == 1


def test_a_filling_that_died_holds_up_nobody_for_ever(tmp_path: Path, started: list[Path]) -> None:
    warm_up(PART, INPUTS, tmp_path)
    long_ago = 1_000_000_000
    os.utime(started[0], (long_ago, long_ago))
    warm_up(PART, {"x": np.zeros(4, "float32")}, tmp_path)
    assert len(started) == 2


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path, started: list[Path]) -> None:
    (tmp_path / "warm").write_text("a file where the folder should be")
    warm_up(PART, INPUTS, tmp_path)
    assert started == []
