"""How points are put into bars: every total is in one, and the edges are numbers that one likes to read."""

from __future__ import annotations

import pytest

from autograder.views.distribution import distribution


def test_every_total_is_in_one_bar_and_the_highest_in_the_last():
    found = distribution([0, 0.5, 1, 2.9, 3], 3)
    assert [(bar.low, bar.high, bar.count) for bar in found.bars] == [(0, 1, 2), (1, 2, 1), (2, 3, 2)]
    assert [bar.height for bar in found.bars] == [1, 0.5, 1]
    assert found.median == pytest.approx(1 / 3)


def test_words_say_what_the_picture_shows():
    assert distribution([0, 1, 9, 10, 10], 10).words == (
        "How many learners have how many points: 1 have 0 to 1, 1 have 1 to 2, 3 have 9 to 10."
    )


@pytest.mark.parametrize(
    ("most", "second"),
    [
        (0.5, None),
        (1, None),
        (7, 1),
        (10, 1),
        (24, 3),
        (276, 46),
        (50, 5),
        (23, 2.3),
        (21, 3),
        (2.5, 2.5 / 3),
    ],
)
def test_bars_begin_at_whole_points_where_they_can(most, second):
    bars = distribution([most], most).bars
    assert [bar.count for bar in bars] == [0] * (len(bars) - 1) + [1]
    assert bars[-1].high == pytest.approx(most)
    assert (bars[1].low if len(bars) > 1 else None) == (second if second is None else pytest.approx(second))
