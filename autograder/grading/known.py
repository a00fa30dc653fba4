"""How the known mistakes of an exercise behave: observed when a submission fails, and kept by content."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from autograder.checking import Outcome
from autograder.errors import WireError
from autograder.grading.cache import Cache
from autograder.observation import Observation
from autograder.verdict import Status
from autograder.wire import NotPlain, decode, encode

Outcomes = Mapping[str, Mapping[str, Outcome]]
"""By program and check, what became of it."""


def kept_outcomes(cache: Cache, key: str, find_out: Callable[[], Outcomes]) -> Outcomes:
    """The outcomes under `key`, found out and kept where there are none yet."""
    known = cache.get(key)
    if known is not None:
        with contextlib.suppress(WireError, KeyError, TypeError, AttributeError, ValueError):
            return {name: from_plain(checks) for name, checks in decode(known).items()}
    outcomes = find_out()
    with contextlib.suppress(NotPlain):  # too much to be kept together
        cache.put(key, encode({name: to_plain(checks) for name, checks in outcomes.items()}))
    return outcomes


def to_plain(checks: Mapping[str, Outcome]) -> dict[str, Any]:
    """The outcomes of one program as plain data."""
    return {
        name: {
            **{key: value for key, value in asdict(outcome).items() if key != "observation"},
            "status": str(outcome.status),
            "reason": None if outcome.reason is None else str(outcome.reason),
            "observation": outcome.observation.to_plain() if outcome.observation else None,
        }
        for name, outcome in checks.items()
    }


def from_plain(checks: Mapping[str, Any]) -> dict[str, Outcome]:
    """The inverse of `to_plain`. Raises some error for anything that is not its result."""
    return {
        name: Outcome(
            **{
                **plain,
                "status": Status(plain["status"]),
                "observation": Observation.from_plain(plain["observation"]) if plain["observation"] else None,
            }
        )
        for name, plain in checks.items()
    }
