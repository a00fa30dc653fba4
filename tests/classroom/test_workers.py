"""Workers that go away, and work that fails, as whoever hands it out sees them."""

from __future__ import annotations

from concurrent.futures import Executor, Future, ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from autograder.classroom import cluster
from autograder.classroom.cluster import ClusterWorkers
from autograder.classroom.workers import each
from autograder.errors import GraderError


class Crew:
    """Workers of whom nobody asks for a program; they are looked after so often, and then gone."""

    isolation, isolation_missing, places = "full", (), 2

    def __init__(self, pool: Executor, lives: int) -> None:
        self.pool, self.lives = pool, lives

    def look_after(self) -> None:
        self.lives -= 1
        if self.lives < 0:
            raise GraderError("gone")


class Immediate(Executor):
    """Does everything when it is submitted, and counts what it holds."""

    def submit(self, fn, /, *args, **kwargs):
        future: Future = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def halve(number: int) -> int:
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


def test_everything_is_done_once():
    with ThreadPoolExecutor(2) as pool:
        found = dict(each(range(0, 40, 2), Crew(pool, 0), halve))
    assert {item: done.result() for item, done in found.items()} == {2 * half: half for half in range(20)}


def test_what_fails_is_given_back_while_the_workers_are_there():
    found = {item: str(done.exception()) for item, done in each(range(3), Crew(Immediate(), 1), halve)}
    assert found == {0: "None", 1: "1 is odd", 2: "None"}


def test_what_is_good_comes_before_the_workers_are_found_to_be_gone():
    came: list[int] = []
    with pytest.raises(GraderError, match="gone"):
        came.extend(item for item, _ in each([1, 4, 3, 2], Crew(Immediate(), 0), halve))
    assert sorted(came) == [2, 4]


def far_away(threads: dict[str, int], status: str = "running") -> ClusterWorkers:
    """A cluster as its client tells of it, without any."""
    workers = object.__new__(ClusterWorkers)
    workers._client = SimpleNamespace(status=status, nthreads=lambda: threads)
    workers._address, workers._without_since, workers.places = "tls://far:1", None, 1
    return workers


def test_workers_that_join_get_work():
    workers = far_away({"tls://a:1": 3, "tls://b:1": 5})
    workers.look_after()
    assert workers.places == 8


def test_workers_that_are_gone_are_waited_for_and_then_no_more(monkeypatch):
    workers = far_away({})
    workers.look_after()
    assert workers.places == 1
    monkeypatch.setattr(cluster, "_NO_WORKER", -1.0)
    with pytest.raises(GraderError, match=r"All workers at tls://far:1 are gone\. What is graded is kept"):
        workers.look_after()


def test_scheduler_that_is_gone_is_told():
    with pytest.raises(GraderError, match="The scheduler at tls://far:1 is gone"):
        far_away({"tls://a:1": 3}, status="connecting").look_after()
