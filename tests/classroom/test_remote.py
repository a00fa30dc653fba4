"""What a worker does for whom: engines for those who expect what it is, and none for nobody."""

from __future__ import annotations

import time
from types import SimpleNamespace
from typing import Any

import pytest

from autograder.classroom.remote import About, Place, describe
from autograder.errors import UsageError


class Engines:
    rested = 0

    def rest(self) -> None:
        self.rested += 1


ABOUT = About({"jax": "0.12.0", "vmap/pdf": "a1"}, "full", ())


@pytest.fixture
def place() -> Any:
    """A place on a worker, after it was set up."""
    place = Place("grade-1", None)
    place.about, place._engines, place._address = ABOUT, Engines(), "tls://a:1"
    place._used = time.monotonic()
    return place


def test_engines_are_for_those_who_expect_what_the_worker_is(place):
    same = About({"vmap/pdf": "a1", "jax": "0.12.0"}, "full", ("something",))
    assert place.engines(same.mark) is place._engines


@pytest.mark.parametrize(
    "expected",
    [
        About({**ABOUT.fingerprint, "jax": "0.10.0"}, "full", ()),
        About({**ABOUT.fingerprint, "vmap/new": "b2"}, "full", ()),
        About(ABOUT.fingerprint, "restricted", ()),
    ],
)
def test_worker_that_is_another_grades_nothing(place, expected):
    with pytest.raises(UsageError, match="The worker tls://a:1 joined with another course, other versions"):
        place.engines(expected.mark)


def test_engines_rest_when_nobody_has_asked_for_long(place):
    place._tidy()
    assert place._engines.rested == 0
    place._used -= 301
    place._tidy()
    assert place._engines.rested == 1


def test_worker_that_is_not_ready_says_nothing_of_itself():
    worker = SimpleNamespace(plugins={"grade-1": Place("grade-1", None)})
    assert describe("grade-1", worker) == {"problem": "", "about": None}
