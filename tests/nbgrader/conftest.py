"""The tiny course as an nbgrader assignment, in a gradebook; and submissions made by hand."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest

pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install '.[notebook]'")

from courses import TINY
from nbclass import Assignment, find_alembic

from autograder.course import load


@pytest.fixture(scope="session")
def tiny():
    return load(TINY)


@pytest.fixture(scope="session")
def _assignment(tmp_path_factory):
    find_alembic()
    return Assignment(tmp_path_factory.mktemp("gradebook") / "gradebook.db")


@pytest.fixture
def assignment(_assignment, tmp_path) -> Assignment:
    """The unit `numbers` in a gradebook of one's own, with two cells of the instructor's."""
    own = copy.copy(_assignment)
    own.path = Path(tmp_path / "gradebook.db")
    own.path.write_bytes(_assignment.path.read_bytes())
    return own
