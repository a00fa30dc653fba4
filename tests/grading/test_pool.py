"""Graders that share work: made once, in the order of the items, closed whatever happens."""

from __future__ import annotations

import time
from typing import Any

import pytest
from courses import TINY

from autograder.course import Course, load
from autograder.errors import CourseError
from autograder.grading import Graders, pool


class Counting:
    made = closed = stopped = 0
    isolation, isolation_missing = "full", ()

    def __init__(self, course: Course, *, isolation: str | None, ahead: bool) -> None:
        assert not ahead  # nobody waits
        type(self).made += 1

    def stop(self) -> None:
        type(self).stopped += 1

    def close(self) -> None:
        type(self).closed += 1


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> type[Counting]:
    monkeypatch.setattr(pool, "Grader", Counting)
    for name in ("made", "closed", "stopped"):
        monkeypatch.setattr(Counting, name, 0)
    return Counting


@pytest.fixture
def course() -> Course:
    return load(TINY)


def test_results_keep_the_order_of_the_items(counting: type[Counting], course: Course) -> None:
    with Graders(course, isolation=None, jobs=3) as graders:
        assert graders.map(lambda grader, n: n * n, range(9)) == [n * n for n in range(9)]
        assert graders.map(lambda grader, n: -n, [1]) == [-1]
        assert graders.map(lambda grader, n: n, []) == []
        assert counting.closed == 0
    assert (counting.made, counting.closed) == (3, 3)


def test_no_more_graders_are_used_than_there_are_items(counting: type[Counting], course: Course) -> None:
    used: list[Counting] = []
    with Graders(course, isolation=None, jobs=4) as graders:
        graders.map(lambda grader, _: used.append(grader), range(2))
        graders.map(lambda grader, _: used.append(grader), range(2))
        assert set(used) <= {*graders._all[:2]}


def test_a_grader_is_one_threads_alone(counting: type[Counting], course: Course) -> None:
    busy: set[Any] = set()

    def work(grader: Any, _: int) -> bool:
        alone = grader not in busy
        busy.add(grader)
        time.sleep(0.001)
        busy.discard(grader)
        return alone

    with Graders(course, isolation=None, jobs=2) as graders:
        assert all(graders.map(work, range(200)))


@pytest.mark.parametrize("jobs", [1, 2])
def test_all_are_closed_after_an_error(counting: type[Counting], course: Course, jobs: int) -> None:
    def fail(grader: Any, item: int) -> None:
        raise CourseError("wrong")

    with (
        pytest.raises(CourseError, match="wrong"),
        Graders(course, isolation=None, jobs=jobs) as graders,
    ):
        graders.map(fail, [1, 2])
    assert counting.closed == jobs


def test_all_are_stopped_by_an_interrupt(counting: type[Counting], course: Course) -> None:
    def interrupted(grader: Any, item: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), Graders(course, isolation=None, jobs=2) as graders:
        graders.map(interrupted, [1, 2])
    assert (counting.stopped, counting.closed) == (2, 2)
