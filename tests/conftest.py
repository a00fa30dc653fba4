"""What all tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from caches import new_cache
from ordinary import remove_ordinary_python

# Not tests but what tests are about: programs, and courses with checks of their own.
collect_ignore = ["golden", "tiny_course", "twins"]


@pytest.fixture(scope="session", autouse=True)
def _removed() -> Iterator[None]:
    yield
    remove_ordinary_python()


@pytest.fixture(scope="session")
def cache_for_tests(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all tests that need no empty one."""
    return new_cache(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def own_cache(cache_for_tests: Path) -> Iterator[Path]:
    """The grader's cache, instead of the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADE_CACHE", str(cache_for_tests))
        yield cache_for_tests / "autograder"
