"""Runs the checks of an exercise by pytest, on the observations of one or several programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from autograder.checking.check import Check, CheckFailure, collected_remarks
from autograder.checking.comparison import recorded_tolerance
from autograder.errors import CourseError
from autograder.observation import Observation
from autograder.verdict import Reason, Status

if TYPE_CHECKING:
    from autograder.checking.session import Session


@dataclass(frozen=True)
class Subject:
    """What one run of the checks is about: a program's observations."""

    name: str
    observations: Mapping[str, Observation]


@dataclass(frozen=True)
class Outcome:
    """What became of one check on one subject, before it is put into a learner's words."""

    status: Status
    reason: str | None = None
    message: str | None = None
    got: str | None = None
    expected: str | None = None
    reads: tuple[str, ...] = ()
    """The probes that the check reads."""
    tolerance: tuple[float, float] | None = None
    """The widest relative and absolute tolerance that the check used."""
    remarks: tuple[str, ...] = ()
    observation: Observation | None = None
    """Where the check was not run: the observation that speaks for it."""


@dataclass(frozen=True)
class Ran:
    """The checks of a module in order, and by subject and check what became of them."""

    checks: tuple[Check, ...]
    reads: Mapping[str, tuple[str, ...]]
    outcomes: Mapping[str, Mapping[str, Outcome]]


class Namespace:
    """`expected` and `inputs` as checks see them: values by name, as attributes or items."""

    def __init__(self, what: str, values: Mapping[str, Any]) -> None:
        self._what, self._values = what, values

    def __getattr__(self, name: str) -> Any:
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(f"{self._what} has no `{name}`") from None

    __getitem__ = __getattr__


_MOST_OPEN = 16
"""Sessions of pytest that are kept open, each for one state of one file of checks."""
_open: dict[tuple[Path, bytes], Session] = {}


def run_checks(path: Path, subjects: Sequence[Subject], reference: Subject, inputs: Mapping[str, Any]) -> Ran:
    """Runs the checks in the file `path` on each of `subjects`, by pytest.

    To be called by one thread at a time.

    Raises:
      CourseError: the file cannot be collected, or a check asks for what no probe observes.
    """
    session = _session(path)
    run = _Run(session.checks, session.asked, reference, inputs)
    for name, asked in run.reads.items():
        unknown = [item for item in asked if item not in reference.observations]
        if unknown:
            raise CourseError(
                f"{path}: `{name}` asks for `{unknown[0]}`, which is no probe of this exercise."
            )
    outcomes = {subject.name: run.outcomes(session, subject) for subject in subjects}
    return Ran(tuple(session.checks.values()), run.reads, outcomes)


def _session(path: Path) -> Session:
    """A session for the file as it is now: an open one, or a new one in the place of the oldest."""
    from autograder.checking.session import (
        Session,
    )  # and pytest with it, which the fork server has no use for

    key = path, path.read_bytes()
    session = _open.pop(key, None)
    if session is None or not session.is_open:
        session = Session(path)
    while len(_open) >= _MOST_OPEN:
        _open.pop(next(iter(_open))).close()
    _open[key] = session
    return session


class _Run:
    """The checks of one file on several subjects: gives them what they ask for, and keeps what became of them."""

    def __init__(
        self,
        checks: Mapping[str, Check],
        asked: Mapping[str, tuple[str, ...]],
        reference: Subject,
        inputs: Mapping[str, Any],
    ) -> None:
        values = {name: item.value for name, item in reference.observations.items() if item.kind == "value"}
        self._given = {
            "expected": Namespace("`expected`", values),
            "inputs": Namespace("`inputs`", inputs),
        }
        self._checks, self._asked, self._reference = checks, asked, reference
        self.reads = {
            name: tuple(item for item in names if item not in self._given) for name, names in asked.items()
        }

    def outcomes(self, session: Session, subject: Subject) -> dict[str, Outcome]:
        """What became of each check; one without an outcome is `ungraded`, never passed."""
        done: dict[str, Outcome] = {}

        def call(name: str, function: Any) -> None:
            arguments = {
                item: self._given.get(item) or subject.observations.get(item) for item in self._asked[name]
            }
            outcome = self._outcome(name, function, arguments, done)
            done[name] = replace(outcome, reads=self.reads[name])

        session.run(call)
        lost = Outcome(Status.UNGRADED, Reason.GRADER_ERROR, "The check gave no report.")
        return {name: done.get(name, lost) for name in self._checks}

    def _outcome(
        self, name: str, function: Any, arguments: Mapping[str, Any], done: Mapping[str, Outcome]
    ) -> Outcome:
        outcome = _not_run(arguments)
        if outcome is None or outcome.status not in (Status.NOT_ATTEMPTED, Status.MISSING):
            outcome = self._skipped(self._checks[name], done) or outcome
        return self._call(function, arguments) if outcome is None else outcome

    def _skipped(self, check: Check, done: Mapping[str, Outcome]) -> Outcome | None:
        for needed in check.needs:
            if needed in done and done[needed].status is not Status.PASSED:
                return Outcome(Status.SKIPPED, Reason.NEEDS)
        return None

    def _call(self, function: Any, arguments: Mapping[str, Any]) -> Outcome:
        values = {name: _value(item) for name, item in arguments.items()}
        with recorded_tolerance() as used, collected_remarks() as remarks, np.errstate(all="ignore"):
            try:
                function(**values)
                outcome = Outcome(Status.PASSED)
            except CheckFailure as failure:
                outcome = Outcome(
                    Status.FAILED, failure.reason, failure.message or None, failure.got, failure.expected
                )
            except AssertionError as error:
                outcome = Outcome(Status.FAILED, Reason.WRONG_VALUE, str(error) or None)
            except Exception as error:
                outcome = self._blame(function, arguments, error)
        widest = (max(r for r, _ in used), max(a for _, a in used)) if used else None
        return replace(outcome, tolerance=widest, remarks=tuple(remarks))

    def _blame(self, function: Any, arguments: Mapping[str, Any], error: Exception) -> Outcome:
        """A check that broke: because of what it was given, if it works on the reference's observations."""
        theirs = {
            name: _value(self._given.get(name) or self._reference.observations[name]) for name in arguments
        }
        try:
            function(**theirs)
        except Exception:
            message = f"The check itself failed: {type(error).__name__}: {error}"
            return Outcome(Status.UNGRADED, Reason.GRADER_ERROR, message)
        message = "The result does not have the form that was asked for."
        return Outcome(Status.FAILED, Reason.WRONG_STRUCTURE, message)


def _value(item: Any) -> Any:
    return item.value if isinstance(item, Observation) else item


_WORST_FIRST = ("ungraded", "crashed", "timed_out", "raised", "failed", "missing", "not_attempted")


def _not_run(arguments: Mapping[str, Any]) -> Outcome | None:
    """Where an observation that the check reads is no value, its status is the check's."""
    others = [item for item in arguments.values() if isinstance(item, Observation) and item.kind != "value"]
    if any(item is None for item in arguments.values()):
        return Outcome(Status.UNGRADED, Reason.GRADER_ERROR, "An observation is missing.")
    if not others:
        return None
    worst = min(others, key=lambda item: _WORST_FIRST.index(item.kind))
    return Outcome(Status(worst.kind), worst.reason, worst.message, observation=worst)
