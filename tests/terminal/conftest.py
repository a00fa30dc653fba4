"""A course of one's own and a terminal to work in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from courses import copy_tiny
from pane import Pane

from autograder.course import Course, load


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load(copy_tiny(tmp_path / "course"))


@pytest.fixture
def pane(course: Course, own_cache: Path) -> Iterator[Callable[..., Pane]]:
    """Opens terminals in the course's folder. Whatever was run in one must have ended with all its children."""
    if shutil.which("tmux") is None:
        pytest.skip("no tmux on this machine (on Debian: apt-get install tmux)")
    opened: list[Pane] = []

    def start(width: int = 80, height: int = 24, **environment: str) -> Pane:
        opened.append(Pane(course.root, width, height, environment))
        return opened[-1]

    yield start
    for one in opened:
        one.close()
