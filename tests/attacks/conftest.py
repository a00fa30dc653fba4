"""The course that is attacked, in folders of our own."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hostile import write_target
from left_behind import adopt_orphans
from stage import NEIGHBOURS, Stage

from autograder.course import Course
from autograder.sandbox import kernel

# Not tests but programs that tests are about.
collect_ignore_glob = ["*/*.py"]


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory, cache_for_tests: Path) -> Iterator[Mapping[str, Path]]:
    """By name, the course, the cache and its parts, and folders of our own for all that is temporary or personal."""
    made = {name: tmp_path_factory.mktemp(name.lower()) for name in ("COURSE", "TMP", "HOME", "CWD")}
    cache = cache_for_tests / "autograder"
    (cache / "compiled").mkdir(exist_ok=True)
    os.utime(cache / "warm" / "lock", (1 << 33, 1 << 33))  # or it would be found stale in five minutes
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made["CWD"])
        patch.setenv("GRADE_CACHE", str(cache_for_tests))
        patch.setenv("HOME", str(made["HOME"]))
        for name in ("TMPDIR", "TEMP", "TMP"):
            patch.setenv(name, str(made["TMP"]))
        patch.setattr(tempfile, "tempdir", None)
        yield {**made, "CACHE": cache, "COMPILED": cache / "compiled"}


@pytest.fixture(scope="session")
def attacked(folders: Mapping[str, Path]) -> Course:
    course = write_target(folders["COURSE"])
    other = course.root / "submitted" / "ada" / "clamp.py"
    other.parent.mkdir(parents=True)
    other.write_text(NEIGHBOURS["right"][1])
    return course


@pytest.fixture(scope="session")
def stage(attacked: Course, folders: Mapping[str, Path]) -> Iterator[Stage]:
    if not kernel.SUPPORTED:
        pytest.skip("sandboxes of these levels need Linux on x86-64 or aarch64")
    adopt_orphans()
    made = Stage(attacked, folders)
    yield made
    made.close()
