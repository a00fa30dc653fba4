"""How the points of a class are distributed: bars for a picture, and the same in words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from autograder.views.text import number

_FEWEST_BARS, _MOST_BARS = 5, 10


@dataclass(frozen=True)
class Bar:
    """Those with from `low` points to less than `high`; in the last bar, `high` too."""

    low: float
    high: float
    count: int
    height: float
    """Of the highest bar, from 0 to 1."""


@dataclass(frozen=True)
class Distribution:
    """The bars, from no points to all, the place of the median among them from 0 to 1, and all of it in words."""

    bars: tuple[Bar, ...]
    median: float
    words: str


def distribution(totals: Sequence[float], most: float) -> Distribution:
    """The distribution of points (at least one) from 0 to `most`, which is more than 0."""
    amount = _bars(most)
    width = most / amount
    counts = [0] * amount
    for total in totals:
        counts[min(amount - 1, int(total / width))] += 1
    highest = max(counts)
    bars = tuple(
        Bar(place * width, (place + 1) * width, found, found / highest) for place, found in enumerate(counts)
    )
    return Distribution(bars, median(totals) / most, _words(bars))


def _bars(most: float) -> int:
    """How many bars there are: as many as can begin at whole points, or else at halves."""
    if most <= _MOST_BARS:
        return math.ceil(most)
    amounts = range(_MOST_BARS, _FEWEST_BARS - 1, -1)
    whole = [amount for amount in amounts if most % amount == 0]
    halves = [amount for amount in amounts if 2 * most % amount == 0]
    return [*whole, *halves, _MOST_BARS][0]


def _words(bars: Sequence[Bar]) -> str:
    parts = [f"{bar.count} have {number(bar.low)} to {number(bar.high)}" for bar in bars if bar.count]
    return f"How many learners have how many points: {', '.join(parts)}."
