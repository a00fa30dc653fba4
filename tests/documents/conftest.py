"""The places in which documents are followed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from courses import ROOT
from following import tools

# Whatever is typed, the file must be there. Nothing is changed in it.
_EDITOR = 'for file in "$@"; do test -e "$file" || exit 1; done'


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
    settings = {"EDITOR": "editor", "GRADE_CACHE": str(tmp_path / "cache")}
    # They look at a terminal, one without colours.
    terminal = {"TTY_COMPATIBLE": "1", "TERM": "dumb", "COLUMNS": "80"}
    return {**kept, "PATH": path, **settings, **terminal}


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
