"""What the matrix would run, and how it finds interpreters; the runs themselves are `make test-matrix`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Timer

import matrix
import pytest


def test_the_whole_matrix_has_both_ends_both_users_and_five_seeds() -> None:
    runs = matrix.runs(quick=False)
    assert {(run.versions, run.ordinary) for run in runs} == {
        (versions, ordinary) for versions in (("3.11",), ("3.13", "3.12")) for ordinary in (False, True)
    }
    assert all(run.seeds == (0, 1, 2, 3, 4) for run in runs)


def test_the_quick_one_runs_another_python_and_another_user() -> None:
    other, ordinary = matrix.runs(quick=True)
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert here not in other.versions or here == "3.12"
    assert not other.ordinary
    assert ordinary.ordinary
    assert ordinary.versions[0] == here


def test_this_interpreter_is_found_and_works() -> None:
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert any(matrix.works(python, here, ordinary=False) for python in matrix.interpreters(here))


def test_an_interpreter_of_another_version_does_not_work() -> None:
    assert not matrix.works(sys.executable, "2.7", ordinary=False)


def test_the_course_is_copied_with_what_is_generated(tmp_path: Path) -> None:
    course = matrix.copy_course(tmp_path)
    assert (course / "course.toml").is_file()
    assert (course / "exercises" / ".generated.json").is_file()
    assert not list(course.rglob("__pycache__"))


GRADE = """#!/bin/sh
case "$1" in
  init) mkdir -p work/exercises/01_arrays ;;
  *) test "$*" = "--course work" && test -f work/exercises/01_arrays/chebyshev.py && exit {code} ;;
esac
"""


@pytest.mark.parametrize(("code", "right"), [(0, True), (1, False)])
def test_the_first_minutes_are_right_where_the_answer_passes(tmp_path: Path, code: int, right: bool) -> None:
    grade = tmp_path / "grade"
    grade.write_text(GRADE.format(code=code))
    grade.chmod(0o755)
    environ = {"PATH": os.environ["PATH"]}
    assert matrix.first_exercise(tmp_path, matrix.ROOT, tmp_path, environ, ordinary=False) is right


def test_the_end_of_compiling_ahead_is_waited_for(tmp_path: Path) -> None:
    lock = tmp_path / "warm" / "lock"
    lock.parent.mkdir()
    lock.touch()
    timer = Timer(0.3, lock.unlink)
    timer.start()
    matrix.await_warm_cache(tmp_path)
    assert not lock.exists()
    matrix.await_warm_cache(tmp_path / "without one")
