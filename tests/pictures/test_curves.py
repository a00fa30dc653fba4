"""Curves: what can be drawn, how far apart two of them are in words, and what stands in the two panels."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from matplotlib.figure import Figure

from autograder.pictures.curves import curve, distance, panels, plot
from autograder.wire import Record

XS = np.array([0.0, 0.5, 1.0], "float32")


@pytest.mark.parametrize(
    ("value", "drawn"),
    [
        (np.array([1, 2, 3], "int32"), [1.0, 2.0, 3.0]),
        (np.array([1, np.inf, np.nan], "float32"), [1.0, np.nan, np.nan]),
        ([1.0, 2, np.array(3, "float32")], [1.0, 2.0, 3.0]),
    ],
)
def test_curve_of_numbers(value: Any, drawn: list[float]) -> None:
    got = curve(value, XS)
    assert got is not None and got.dtype == float
    assert np.array_equal(got, drawn, equal_nan=True)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "text",
        1.0,
        [1.0, 2.0],
        [1.0, 2.0, [3.0, [4.0]]],
        ["a", "b", "c"],
        [Record("Point", ("x",), (1.0,))] * 3,
        np.ones(2),
        np.ones((3, 1)),
        np.array([True, False, True]),
        np.ones(3, "complex64"),
    ],
    ids=repr,
)
def test_curve_of_what_can_not_be_drawn(value: Any) -> None:
    assert curve(value, XS) is None


@pytest.mark.parametrize(
    ("yours", "words"),
    [
        (None, "is not drawn (no such curve came back)"),
        ([0.0, np.nan, np.nan], "is not finite at 2 of 3 points"),
        ([0.0, 1.0, 2.00005], "agrees"),
        ([0.0, 1.0, 2.125], "is off by up to 0.125"),
    ],
)
def test_distance(yours: list[float] | None, words: str) -> None:
    got = None if yours is None else np.array(yours)
    assert distance(got, np.array([0.0, 1.0, 2.0])) == words


def test_distance_within_less() -> None:
    assert distance(np.array([1.00005]), np.ones(1), within=2e-5) == "is off by up to 5e-05"


def test_both_curves_are_drawn() -> None:
    left, right = both = panels(Figure(), xlabel="x", ylim=(-1, 2))
    plot(both, XS, 2 * XS, XS, "C0", label="line")
    assert [left.get_title(), right.get_title()] == ["yours", "reference"]
    assert [line.get_ydata().tolist() for line in left.lines] == [XS.tolist(), (2 * XS).tolist()]
    assert [line.get_ydata().tolist() for line in right.lines] == [XS.tolist()]
    assert left.get_ylim() == (-1, 2)


def test_the_reference_is_drawn_without_yours() -> None:
    left, right = both = panels(Figure(), xlabel="x", ylim=(-1, 2))
    plot(both, XS, None, XS, "C0")
    assert [len(left.lines), len(right.lines)] == [1, 1]
