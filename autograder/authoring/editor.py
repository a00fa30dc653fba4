"""A pytest plugin: `pytest solutions/03_vmap/pdf/checks.py`, or an editor's test panel, runs an exercise's checks.

They are run on the learner's stub, or on the program that `--program FILE` names; the judging is done as by
`grade`. This is the way in for people; the judge has its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--program", default=None, help="the program that an exercise's checks are run on")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.name != "checks.py" or "solutions" not in file_path.parts:
        return None
    return ChecksFile.from_parent(parent, path=file_path)


class ChecksFile(pytest.File):
    """The checks of one exercise, as pytest items."""

    def collect(self) -> Iterable[pytest.Item]:
        from autograder import course as courses
        from autograder.promises import promises

        folder = self.path.parent.parent if self.path.parent.name == "hidden" else self.path.parent
        course = courses.load(courses.find_root(self.path.parent))
        exercise = next((item for item in course.exercises if item.folder == folder), None)
        if exercise is None:
            raise self.CollectError(f"{self.path} belongs to no exercise of {course.root / 'course.toml'}")
        self.verdict = _Lazy(lambda: _grade(course, exercise, self.config.getoption("--program")))
        hidden = self.path.parent != exercise.folder
        for promise in promises(exercise):
            if promise.hidden is hidden:
                yield CheckItem.from_parent(self, name=promise.name, promise=promise.promise)


class _Lazy:
    def __init__(self, make: Any) -> None:
        self._make, self._made = make, None

    def get(self) -> Any:
        self._made = self._made or self._make()
        return self._made


def _grade(course: Any, exercise: Any, program: str | None) -> Any:
    from autograder.grading import Grader
    from autograder.submission import read_stubs, read_submission

    path = Path(program) if program else None
    programs = read_submission(path, course, [exercise]) if path else read_stubs([exercise])
    with Grader(course) as grader:
        return grader.grade(exercise, programs[exercise.id])


class CheckFailed(Exception):
    """A check that did not pass, in the words of the verdict."""


class CheckItem(pytest.Item):
    """One check of an exercise."""

    def __init__(self, *, promise: str, **rest: Any) -> None:
        super().__init__(**rest)
        self._promise = promise

    def runtest(self) -> None:
        verdict = self.parent.verdict.get()  # type: ignore[union-attr]
        result = next(check for check in verdict.checks if check.name == self.name)
        if result.status == "skipped":
            pytest.skip("a check that it needs did not pass")
        if result.status != "passed":
            raise CheckFailed("\n".join(_lines(result)))

    def repr_failure(self, excinfo: Any, style: Any = None) -> Any:
        return str(excinfo.value) if isinstance(excinfo.value, CheckFailed) else super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        return self.path, None, f"{self.name}: {self._promise}"


def _lines(result: Any) -> Iterator[str]:
    yield f"{result.promise}: {result.status} ({result.reason})"
    for name in ("call", "got", "expected", "message"):
        if getattr(result, name):
            yield f"  {name}: {getattr(result, name)}"
