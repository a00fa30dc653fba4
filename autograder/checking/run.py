"""Runs the checks of an exercise by pytest, on the observations of one or several programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from autograder.checking.check import Check, CheckFailure, checks_of, collected_remarks
from autograder.checking.comparison import recorded_tolerance
from autograder.errors import CourseError
from autograder.observation import Observation
from autograder.verdict import Reason, Status


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


# pytest's own plugins that do nothing for a check, and cost time or print.
_UNUSED = (
    "terminal cacheprovider unraisableexception threadexception logging capture junitxml doctest faulthandler "
    "warnings recwarn tmpdir monkeypatch nose pastebin stepwise unittest debugging setuponly setupplan legacypath "
    "skipping"
).split()
_OPTIONS = (
    "--disable-plugin-autoload --import-mode=importlib --noconftest --assert=plain -o python_functions=check_*"
).split() + ["-c", os.devnull, *(f"-pno:{name}" for name in _UNUSED)]


def run_checks(path: Path, subjects: Sequence[Subject], reference: Subject, inputs: Mapping[str, Any]) -> Ran:
    """Runs the checks in the file `path` on each of `subjects`, by pytest.

    Raises:
      CourseError: the file cannot be collected, or a check asks for what no probe observes.
    """
    values = {name: item.value for name, item in reference.observations.items() if item.kind == "value"}
    plugin = _Plugin(
        path, subjects, reference, Namespace("`expected`", values), Namespace("`inputs`", inputs)
    )
    # Every exercise calls this module by the same name; one left over would be taken for the next.
    sys.modules.pop(path.stem, None)
    # Compiled files are told from stale ones by size and second: an edit may be neither.
    writes_none, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        # Without a place to stop at, pytest lists every folder from here to the top.
        places = ["--rootdir", str(path.parent), "--confcutdir", str(path.parent)]
        code = pytest.main([str(path), *places, *_OPTIONS], plugins=[plugin])
    finally:
        sys.dont_write_bytecode = writes_none
        sys.modules.pop(path.stem, None)
    if plugin.errors:
        raise CourseError(f"{path}: {plugin.errors[0]}")
    if not plugin.checks:
        raise CourseError(
            f"{path}: pytest found no checks in it (exit code {int(code)}). Write one with @check."
        )
    return Ran(tuple(plugin.checks.values()), plugin.reads, plugin.complete())


class _Plugin:
    """Gives checks what they ask for, runs them, and keeps what became of them."""

    def __init__(
        self,
        path: Path,
        subjects: Sequence[Subject],
        reference: Subject,
        expected: Namespace,
        inputs: Namespace,
    ) -> None:
        self._path, self._subjects, self._reference = path, subjects, reference
        self._given = {"expected": expected, "inputs": inputs}
        self.checks: dict[str, Check] = {}
        self.reads: dict[str, tuple[str, ...]] = {}
        self.outcomes: dict[str, dict[str, Outcome]] = {subject.name: {} for subject in subjects}
        self.errors: list[str] = []

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.errors.append(f"not collected: {report.longreprtext.strip().splitlines()[-1]}")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        marked = [item for item in items if hasattr(getattr(item, "function", None), "__check__")]
        items[:] = marked

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        module: ModuleType = metafunc.module
        self.checks = self.checks or checks_of(module)
        name = metafunc.function.__name__
        if name not in self.checks:
            self.errors.append(f"`{name}` is no check. Put @check(...) above it, or rename it.")
            return
        asked = tuple(metafunc.fixturenames)
        self.reads[name] = tuple(item for item in asked if item not in self._given)
        unknown = [item for item in self.reads[name] if item not in self._reference.observations]
        if unknown:
            self.errors.append(f"`{name}` asks for `{unknown[0]}`, which is no probe of this exercise.")
            return
        rows = [[subject, *self._arguments(asked, subject)] for subject in self._subjects]
        metafunc.fixturenames.append("_subject")
        metafunc.parametrize(["_subject", *asked], rows, ids=[subject.name for subject in self._subjects])

    def _arguments(self, asked: Sequence[str], subject: Subject) -> list[Any]:
        return [self._given.get(name) or subject.observations.get(name) for name in asked]

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> bool:
        arguments: dict[str, Any] = dict(pyfuncitem.callspec.params)
        subject: Subject = arguments.pop("_subject")
        name = pyfuncitem.function.__name__
        done = self.outcomes[subject.name]
        outcome = _not_run(arguments)
        if outcome is None or outcome.status not in (Status.NOT_ATTEMPTED, Status.MISSING):
            outcome = self._skipped(self.checks[name], done) or outcome
        if outcome is None:
            outcome = self._run(pyfuncitem.function, arguments)
        done[name] = replace(outcome, reads=self.reads[name])
        return True

    def _skipped(self, check: Check, done: Mapping[str, Outcome]) -> Outcome | None:
        for needed in check.needs:
            if needed in done and done[needed].status is not Status.PASSED:
                return Outcome(Status.SKIPPED, Reason.NEEDS)
        return None

    def _run(self, function: Any, arguments: Mapping[str, Any]) -> Outcome:
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

    def complete(self) -> dict[str, dict[str, Outcome]]:
        """The outcomes; a check without one is `ungraded`, never passed."""
        lost = Outcome(Status.UNGRADED, Reason.GRADER_ERROR, "The check gave no report.")
        return {
            subject: {name: done.get(name, lost) for name in self.checks}
            for subject, done in self.outcomes.items()
        }


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
