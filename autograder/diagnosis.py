"""Recognises a known mistake by its behaviour: which wrong answer does this submission act like?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from autograder.checking import Outcome, same
from autograder.observation import Failure, Observation
from autograder.verdict import Reason, Status
from autograder.wire import Record

_DECIDED_AGAINST = (Status.FAILED, Status.RAISED, Status.TIMED_OUT, Status.CRASHED)
_LIMIT = 3
"""At most so many mistakes are named together; more would be a guess."""


@dataclass(frozen=True)
class Behaviour:
    """What a program did: the outcomes of the checks, and the observations that they read."""

    outcomes: Mapping[str, Outcome]
    observations: Mapping[str, Observation]


def diagnose(
    submission: Behaviour,
    mistakes: Mapping[str, Sequence[Behaviour]],
    structural: frozenset[str],
    names: frozenset[str] = frozenset(),
) -> tuple[str, ...]:
    """The one known mistake, or the fewest together, that explain every failed check.

    Args:
      submission: the behaviour of the program to be diagnosed.
      mistakes: by name, the behaviours of each known mistake: of one program, or of its several variants.
      structural: names of the checks that count by pass or fail only.
      names: the functions that the course names, by which it is known where an exception arose.

    Returns:
      Names of mistakes; none where nothing failed, something is left unexplained, or two explanations tie. Of
      several single mistakes that explain all, one that fails nothing else than the submission does is no tie.
    """
    failed = [name for name, outcome in submission.outcomes.items() if outcome.status in _DECIDED_AGAINST]
    if not failed:
        return ()
    explains: dict[str, frozenset[str]] = {}
    exact: set[str] = set()
    for mistake, variants in mistakes.items():
        for variant in variants:
            fitting = _fitting(failed, submission, variant, structural, names)
            explains[mistake] = max(explains.get(mistake, frozenset()), fitting, key=len)
            if fitting == frozenset(failed) == _failed(variant):
                exact.add(mistake)
    if len(exact) == 1:
        return (exact.pop(),)
    return _fewest(frozenset(failed), {name: fitting for name, fitting in explains.items() if fitting})


def _failed(behaviour: Behaviour) -> frozenset[str]:
    return frozenset(
        name for name, outcome in behaviour.outcomes.items() if outcome.status in _DECIDED_AGAINST
    )


def _fitting(
    failed: Sequence[str],
    submission: Behaviour,
    mistake: Behaviour,
    structural: frozenset[str],
    names: frozenset[str],
) -> frozenset[str]:
    """The failed checks that a mistake explains."""
    fitting = frozenset(
        check for check in failed if _fits(check, submission, mistake, check in structural, names)
    )
    return frozenset() if _rests_on_weak_evidence(fitting, submission, mistake) else fitting


def _fewest(failed: frozenset[str], explains: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    for size in range(1, min(_LIMIT, len(explains)) + 1):
        covers = [
            names
            for names in combinations(sorted(explains), size)
            if frozenset().union(*(explains[name] for name in names)) == failed
        ]
        if covers:
            return covers[0] if len(covers) == 1 else ()
    return ()


def _fits(
    check: str, submission: Behaviour, mistake: Behaviour, structural: bool, names: frozenset[str]
) -> bool:
    """Whether the mistake fails this check as the submission does."""
    ours, theirs = submission.outcomes[check], mistake.outcomes.get(check)
    if theirs is None or (ours.status, ours.reason) != (theirs.status, theirs.reason):
        return False
    if ours.observation is not None or theirs.observation is not None:
        return _same_end(ours.observation, theirs.observation, names)
    dtype = ours.reason == Reason.WRONG_DTYPE
    return structural or _same_values(ours.reads, submission, mistake, _wider(ours, theirs), dtype)


def _same_end(ours: Observation | None, theirs: Observation | None, names: frozenset[str]) -> bool:
    """Whether two observations that are no values ended alike: exceptions by class and by where they arose."""
    if ours is None or theirs is None:
        return False
    if ours.failure is None or theirs.failure is None:
        return ours.failure is theirs.failure and ours.reason == theirs.reason
    if (ours.failure.type, ours.failure.origin) != (theirs.failure.type, theirs.failure.origin):
        return False
    return _raiser(ours.failure, names) == _raiser(theirs.failure, names)


def _raiser(failure: Failure, names: frozenset[str]) -> str | None:
    """The function that raised, by the innermost frame with a name of the course's; helpers are called anything."""
    functions = [frame.function.split(".")[0] for frame in failure.frames]
    named = [function for function in functions if function in names]
    return named[-1] if named else next((name for name in functions if not name.startswith("<")), None)


def _same_values(
    reads: Sequence[str],
    submission: Behaviour,
    mistake: Behaviour,
    tolerance: tuple[float, float] | None,
    dtype: bool,
) -> bool:
    ours, theirs = submission.observations, mistake.observations
    return all(
        name in theirs and same(ours[name].value, theirs[name].value, tolerance, dtype=dtype)
        for name in reads
    )


def _wider(ours: Outcome, theirs: Outcome) -> tuple[float, float] | None:
    known = [outcome.tolerance for outcome in (ours, theirs) if outcome.tolerance]
    return (max(r for r, _ in known), max(a for _, a in known)) if known else None


def _rests_on_weak_evidence(fitting: frozenset[str], submission: Behaviour, mistake: Behaviour) -> bool:
    """An exception, a time-out, a crash or all NaN never suffices alone: another outcome must fit too."""
    if len(submission.outcomes) == 1 or len(fitting) > 1 or not all(_weak(c, submission) for c in fitting):
        return False
    others = set(submission.outcomes) - fitting
    return not any(_same_outcome(c, submission, mistake) for c in others)


def _weak(check: str, behaviour: Behaviour) -> bool:
    outcome = behaviour.outcomes[check]
    if outcome.status is not Status.FAILED:
        return True
    values = [behaviour.observations[name].value for name in outcome.reads]
    return bool(values) and all(_all_nan(value) for value in values)


def _same_outcome(check: str, submission: Behaviour, mistake: Behaviour) -> bool:
    theirs = mistake.outcomes.get(check)
    return theirs is not None and theirs.status is submission.outcomes[check].status is Status.PASSED


def _all_nan(value: Any) -> bool:
    """Whether a value holds numbers, and all of them are NaN."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, Record):
        value = value.values
    if isinstance(value, list | tuple):
        return bool(value) and all(_all_nan(item) for item in value)
    if isinstance(value, np.ndarray | float) and np.asarray(value).dtype.kind in "fc":
        return bool(np.size(value)) and bool(np.isnan(value).all())
    return False
