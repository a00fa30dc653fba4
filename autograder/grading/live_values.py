"""Grading live objects of a notebook's kernel: values only, since how they are made can't be looked at there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from autograder.checking import Check
from autograder.course import Exercise
from autograder.grading.material import Part
from autograder.grading.observing import Task
from autograder.grading.standard import Observed, run_on
from autograder.grading.words import check_result
from autograder.observation import Observation
from autograder.probes import PLAIN
from autograder.program import Program
from autograder.verdict import CheckResult, ExerciseVerdict, Reason, Status, fold, score

_OBJECTS = Program("the kernel", b"")
_UNSEEN = Observation(Status.NOT_ATTEMPTED, reason=Reason.TODO)


def observable(part: Part) -> tuple[str, ...]:
    """The probes that can be run in any process, as it is configured."""
    return tuple(name for name, probe in part.probes.items() if probe.configuration == PLAIN)


def values_verdict(
    exercise: Exercise, task: Task, reference: Observed, observed: Mapping[str, Observation]
) -> ExerciseVerdict:
    """The verdict on what was observed of live objects; checks of how it is done are skipped and earn nothing."""
    part = task.part
    given = {name: observed.get(name, _UNSEEN) for name in part.probes}
    ran = run_on(part, {"objects": given}, reference, task.inputs)
    results = tuple(
        _seen(
            check,
            check_result(check, outcome, part, _OBJECTS, reference, task.inputs),
            observed,
            outcome.reads,
        )
        for check, outcome in zip(ran.checks, ran.outcomes["objects"].values(), strict=True)
    )
    status, reason = fold(results)
    if status is Status.PASSED and any(result.reason == Reason.NO_SOURCE for result in results):
        status, reason = Status.SKIPPED, Reason.NO_SOURCE
    most = float(sum(result.points for result in results))
    return ExerciseVerdict(exercise.id, status, reason, score(results), most, 0.0, results)


def _seen(
    check: Check, result: CheckResult, observed: Mapping[str, Observation], reads: tuple[str, ...]
) -> CheckResult:
    """The result, or that it can't be told without the source."""
    if check.kind == "value" and all(name in observed for name in reads):
        return result
    bare = replace(result, message=None, call=None, got=None, expected=None)
    return replace(bare, status=Status.SKIPPED, reason=Reason.NO_SOURCE)
