"""Pictures are drawn beside the session, one at a time."""

from __future__ import annotations

from queue import SimpleQueue
from threading import Event

from autograder.cli.drawing import Drawn
from autograder.cli.easel import Easel


def test_of_those_that_wait_the_last_is_drawn() -> None:
    done: SimpleQueue[tuple[int, Drawn]] = SimpleQueue()
    easel, begun, go_on = Easel(done.put), Event(), Event()

    def slow() -> Drawn:
        begun.set()
        go_on.wait(20)
        return Drawn("first")

    easel.order(1, slow)
    assert begun.wait(20)
    for number in (2, 3, 4):
        easel.order(number, lambda number=number: Drawn(f"number {number}"))
    go_on.set()
    assert [done.get(timeout=20) for _ in range(2)] == [(1, Drawn("first")), (4, Drawn("number 4"))]
    assert done.empty()


def test_what_is_ordered_when_all_is_done_is_drawn_too() -> None:
    done: SimpleQueue[tuple[int, Drawn]] = SimpleQueue()
    easel = Easel(done.put)
    for number in (1, 2):
        easel.order(number, lambda: Drawn("words"))
        assert done.get(timeout=20) == (number, Drawn("words"))
