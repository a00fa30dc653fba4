"""What is known of an exercise is put together once, and again where it was observed at a bad moment."""

from types import SimpleNamespace
from typing import Any

import pytest

from autograder.grading import standard
from autograder.grading.standard import Measured
from autograder.observation import Observation, Observations
from autograder.program import Program

MISTAKE = SimpleNamespace(name="slip", text="It slips.", programs={"slip": Program("pdf.py", b"slip")})
PROGRAMS = SimpleNamespace(reference=Program("pdf.py", b"right"), mistakes=(MISTAKE,))
TASK: Any = SimpleNamespace(part=SimpleNamespace(checks_source="checks"), inputs={})


class Trusted:
    """Counts what is observed; its first observation is of a bad moment, and kept nowhere."""

    cache = None

    def __init__(self) -> None:
        self.asked = 0

    def key(self, task: Any, program: Program, seed: int) -> str:
        return f"{program.source!r} {seed}"

    def observe(self, task: Any, program: Program, seed: int) -> tuple[Observations, bool]:
        self.asked += 1
        return Observations({"density": Observation("value", 1.0)}, (), 0.0, "full", ()), self.asked > 1


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> Trusted:
    monkeypatch.setattr(standard, "kept_outcomes", lambda cache, key, compute: {"slip": {}})
    return Trusted()


def measured(trusted: Any, remembered: dict[str, Any], seed: int = 0) -> Measured:
    exercise: Any = None
    programs: Any = PROGRAMS
    return Measured(trusted, exercise, programs, seed, remembered)


def test_known_mistakes_are_remembered_once_they_come_from_the_cache(trusted: Trusted) -> None:
    remembered: dict[str, Any] = {}
    found = [measured(trusted, remembered).mistakes(TASK, {}) for _ in range(5)]
    assert trusted.asked == 2
    assert all(known == found[0] for known in found)


def test_known_mistakes_of_another_seed_are_others(trusted: Trusted) -> None:
    remembered: dict[str, Any] = {}
    for seed in (0, 0, 1, 1, 0):
        measured(trusted, remembered, seed).mistakes(TASK, {})
    assert trusted.asked == 3


def test_an_edited_explanation_is_told(trusted: Trusted, monkeypatch: pytest.MonkeyPatch) -> None:
    remembered: dict[str, Any] = {}
    for _ in range(2):
        measured(trusted, remembered).mistakes(TASK, {})
    monkeypatch.setattr(MISTAKE, "text", "It slips here.")
    assert measured(trusted, remembered).mistakes(TASK, {}).texts == {"slip": "It slips here."}


def test_so_many_are_remembered_and_no_more(trusted: Trusted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standard, "_MOST_REMEMBERED", 3)
    remembered: dict[str, Any] = {}
    for seed in range(9):
        for _ in range(2):
            measured(trusted, remembered, seed).mistakes(TASK, {})
    assert len(remembered) == 3
