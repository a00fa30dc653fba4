"""A screen on a text stream, and verdicts to show on it."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from autograder.course import load
from autograder.verdict import CheckResult, ExerciseVerdict, Status, Verdict, fold, score
from autograder.views.screen import Screen

TINY = Path(__file__).parents[1] / "tiny_course"


class Sheet:
    """A screen, and the text that was written on it."""

    def __init__(self, width: int = 80, *, terminal: bool = False) -> None:
        self.file = io.StringIO()
        console = Console(
            file=self.file, width=width, force_terminal=terminal, highlight=False, markup=False, emoji=False,
            color_system="standard" if terminal else None, legacy_windows=False, _environ={},
        )  # fmt: skip
        self.screen = Screen(console)

    @property
    def text(self) -> str:
        return self.file.getvalue()

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n")


@pytest.fixture
def sheet(monkeypatch):
    monkeypatch.chdir(TINY)
    return Sheet()


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.chdir(TINY)
    return Sheet(terminal=True)


@pytest.fixture(scope="session")
def course():
    return load(TINY)


@pytest.fixture(scope="session")
def exercise(course):
    return course.exercise("numbers/clamp")


@pytest.fixture
def check():
    def make(status="passed", reason=None, promise="`clamp` keeps its promise", **more) -> CheckResult:
        name = more.pop("name", "check_it")
        return CheckResult(name, promise, Status(status), more.pop("points", 1.0), reason, **more)

    return make


@pytest.fixture
def verdict():
    def make(*checks: CheckResult, **more) -> ExerciseVerdict:
        status, reason = more.pop("status", None), more.pop("reason", None)
        if status is None:
            status, reason = fold(checks)
        total = float(sum(item.points for item in checks))
        return ExerciseVerdict(
            more.pop("id", "numbers/clamp"),
            Status(status),
            reason,
            score(checks),
            total,
            0.25,
            checks,
            **more,
        )

    return make


@pytest.fixture
def whole():
    def make(*exercises: ExerciseVerdict, isolation="full", missing=()) -> Verdict:
        return Verdict("A course", 0, isolation, tuple(missing), exercises)

    return make
