"""When what is saved is graded."""

from __future__ import annotations

import pytest

from autograder.cli.burst import Burst


def test_first_save_is_due_at_once() -> None:
    burst = Burst()
    burst.save(100.0)
    assert burst.due == 100.0
    assert not burst.trailing


def test_ten_saves_in_a_second_are_two_gradings() -> None:
    burst, gradings = Burst(), []
    for tick in range(400):
        now = 100 + tick / 100
        if tick % 10 == 0 and tick < 100:
            burst.save(now)
        if burst.due is not None and burst.due <= now:
            gradings.append(now)
            burst.start(now)
    assert len(gradings) == 2
    assert gradings[0] == 100.0
    assert gradings[1] == pytest.approx(101.2, abs=0.02)


def test_saves_that_never_end_are_graded_all_the_same() -> None:
    burst = Burst()
    burst.start(100.0)
    for tenth in range(1, 40):
        burst.save(100.0 + tenth / 10)
    assert burst.due == pytest.approx(102.1)


def test_save_long_after_a_grading_is_due_at_once() -> None:
    burst = Burst()
    burst.start(100.0)
    burst.save(101.5)
    assert burst.due == 101.5
    assert not burst.trailing


def test_save_during_a_long_grading_may_have_been_seen_by_it() -> None:
    burst = Burst()
    burst.start(100.0)
    burst.end(110.0)
    burst.save(105.0)
    assert burst.trailing


def test_save_after_a_long_grading_is_new() -> None:
    burst = Burst()
    burst.start(100.0)
    burst.end(110.0)
    burst.save(110.1)
    assert not burst.trailing
