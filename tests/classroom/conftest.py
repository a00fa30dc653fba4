"""The tiny course, and what classes hand in for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from courses import TINY
from zipping import Content, zipped

from autograder.course import Course, load


@pytest.fixture
def course() -> Course:
    return load(TINY)


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Mapping[str, Content]], Path]:
    """Writes files into a folder of submissions."""

    def write(files: Mapping[str, Content]) -> Path:
        place = tmp_path / "handed in"
        place.mkdir(exist_ok=True)
        for name, content in files.items():
            path = place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return place

    return write


@pytest.fixture
def archive(tmp_path: Path) -> Callable[..., Path]:
    """Writes the zip file of a class."""

    def write(files: Mapping[str, Content], kinds: Mapping[str, int] | None = None) -> Path:
        path = tmp_path / "class.zip"
        path.write_bytes(zipped(files, kinds))
        return path

    return write
