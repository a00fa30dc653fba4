"""What all tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from ordinary import remove_ordinary_python

# Not tests but what tests are about: programs, and courses with checks of their own.
collect_ignore = ["golden", "tiny_course", "twins"]


@pytest.fixture(scope="session", autouse=True)
def _removed() -> Iterator[None]:
    yield
    remove_ordinary_python()


@pytest.fixture(scope="session")
def cache_for_tests(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the grader's cache in which nothing is compiled ahead: that would be done in the background."""
    folder = tmp_path_factory.mktemp("cache")
    warm = folder / "autograder" / "warm"
    warm.mkdir(parents=True)
    (folder / "autograder").chmod(0o700)
    (warm / "lock").touch()
    return folder


@pytest.fixture(scope="module")
def own_cache(cache_for_tests: Path) -> Iterator[Path]:
    """The grader's cache, instead of the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADE_CACHE", str(cache_for_tests))
        yield cache_for_tests / "autograder"
