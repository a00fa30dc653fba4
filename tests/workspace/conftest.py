"""A tiny course that is installed, as from a wheel, and ways to make a newer one of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from courses import copy_tiny

from autograder.course import PACKAGE, Course, load
from autograder.workspace import make


class Installed:
    """An installed course that can be edited, as an upgrade would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def solution(self, place: str) -> Path:
        return self.folder / "solutions" / place / "solution.py"

    def change(self, place: str, old: str, new: str) -> None:
        """Another text in a reference, so that the stub is another as well."""
        path = self.solution(place)
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new))

    def change_course(self, *pairs: tuple[str, str]) -> None:
        path = self.folder / "course.toml"
        text = path.read_text()
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text)

    def rename(self, unit: str, old: str, new: str) -> None:
        """Another name for an exercise, which remembers the one it had."""
        self.change_course((f'name = "{old}"', f'name = "{new}"\nwas = ["{unit[3:]}/{old}"]'))
        (self.folder / "solutions" / unit / old).rename(self.folder / "solutions" / unit / new)

    def remove(self, name: str) -> None:
        path = self.folder / "course.toml"
        blocks = path.read_text().split("[[unit.exercise]]")
        path.write_text(
            "[[unit.exercise]]".join(block for block in blocks if f'name = "{name}"' not in block)
        )


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installed:
    folder = copy_tiny(tmp_path / "packages" / PACKAGE)
    monkeypatch.syspath_prepend(str(folder.parent))
    return Installed(folder)


@pytest.fixture
def workspace(installed: Installed, tmp_path: Path) -> Course:
    make(tmp_path / "work", installed.folder)
    return load(tmp_path / "work")
