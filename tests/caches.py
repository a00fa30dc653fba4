"""Caches for tests."""

from __future__ import annotations

from pathlib import Path


def new_cache(folder: Path) -> Path:
    """Makes a folder for the grader's cache in which nothing is compiled ahead: that is done in the background."""
    warm = folder / "autograder" / "warm"
    warm.mkdir(parents=True)
    (folder / "autograder").chmod(0o700)
    (warm / "lock").touch()
    return folder
