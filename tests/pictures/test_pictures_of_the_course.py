"""The pictures of the course: of the reference they say that it agrees, and no answer keeps them from being drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from courses import ROOT
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from autograder.course import Exercise, load
from autograder.grading import Grader
from autograder.pictures import has_picture
from autograder.pictures.__main__ import _Values
from autograder.program import Program
from autograder.wire import decode

COURSE = load(ROOT)
PICTURED = [exercise for exercise in COURSE.exercises if has_picture(exercise)]
FIGURES_OF_THE_DECK = {"arrays/chebyshev", "grad/chebyshev_prime", "pytrees/kinked_regression"}

ODD_VALUES = {
    "nothing": None,
    "text": "text",
    "an empty array": np.zeros((0,), "float32"),
    "a matrix": np.zeros((2, 3), "float32"),
    "complex numbers": np.ones((5, 2), "complex64"),
    "nested lists": [[1.0, [2.0]], {"a": None}, []],
    "a dict": {"W": np.full(3, np.inf, "float32")},
}


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    with Grader(COURSE) as grader:
        yield grader


@pytest.fixture(scope="module")
def observed(grader: Grader) -> dict[str, Mapping[str, Any]]:
    """What is observed of each reference."""
    found = {}
    for exercise in PICTURED:
        program = Program(exercise.stub.name, exercise.solution.read_bytes())
        assert grader.run(exercise, program, trusted=True)[0].passed
        data = grader.observed(exercise)
        assert data is not None
        found[exercise.id] = decode(data)
    return found


def drawn(exercise: Exercise, observed: Mapping[str, Any], got: Mapping[str, Any]) -> tuple[Figure, str]:
    path = Path(exercise.folder / "picture.py")
    module = ModuleType("picture")
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), module.__dict__)
    figure = Figure(figsize=(9, 4), layout="constrained")
    values = (_Values(got), _Values(observed["expected"]), _Values(observed["inputs"]))
    words = module.draw(figure, *values)
    FigureCanvasAgg(figure).draw()
    return figure, words


def test_the_figures_of_the_deck_are_there() -> None:
    assert {exercise.id for exercise in PICTURED} >= FIGURES_OF_THE_DECK


@pytest.mark.parametrize("exercise", PICTURED, ids=lambda exercise: exercise.id)
def test_the_reference_agrees_with_itself(exercise: Exercise, observed: dict[str, Any]) -> None:
    values = observed[exercise.id]
    figure, words = drawn(exercise, values, values["got"])
    assert words.endswith(".") and len(words) > 40
    assert not any(word in words for word in ("is off", "not drawn", "not finite", "differs"))
    assert any(axes.has_data() for axes in figure.axes)


@pytest.mark.parametrize("odd", ODD_VALUES)
@pytest.mark.parametrize("exercise", PICTURED, ids=lambda exercise: exercise.id)
def test_odd_values_are_told_and_never_break_it(
    exercise: Exercise, observed: dict[str, Any], odd: str
) -> None:
    values = observed[exercise.id]
    _, words = drawn(
        exercise, values, {} if odd == "nothing" else dict.fromkeys(values["got"], ODD_VALUES[odd])
    )
    assert any(word in words for word in ("is off", "not drawn", "not finite", "differs", "has shape"))


@pytest.mark.parametrize("exercise", PICTURED, ids=lambda exercise: exercise.id)
def test_numbers_that_are_not_finite_are_told(exercise: Exercise, observed: dict[str, Any]) -> None:
    values = observed[exercise.id]
    got = {name: spoilt(value) for name, value in values["got"].items()}
    assert any(word in drawn(exercise, values, got)[1] for word in ("not drawn", "not finite"))


def spoilt(value: Any) -> Any:
    """The same with NaN for every number."""
    if isinstance(value, list | tuple):
        return [spoilt(item) for item in value]
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return np.full_like(value, np.nan)
    return float("nan") if isinstance(value, float) else value
