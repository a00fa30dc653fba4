"""What became of a submission, as pure and versioned data. Views read it and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

VERSION = 1


class Status(StrEnum):
    """What became of a check, and folded over its checks, of an exercise."""

    PASSED = "passed"
    FAILED = "failed"
    RAISED = "raised"
    TIMED_OUT = "timed_out"
    CRASHED = "crashed"
    MISSING = "missing"
    NOT_ATTEMPTED = "not_attempted"
    SKIPPED = "skipped"
    UNGRADED = "ungraded"


class Reason(StrEnum):
    """Why a status is what it is. A check may name its own reason beside these."""

    EXCEPTION = "exception"
    SYNTAX_ERROR = "syntax_error"
    MISSING_NAME = "missing_name"
    WRONG_VALUE = "wrong_value"
    WRONG_SHAPE = "wrong_shape"
    WRONG_DTYPE = "wrong_dtype"
    WRONG_STRUCTURE = "wrong_structure"
    NOT_FINITE = "not_finite"
    NOT_DATA = "not_data"
    MUTATED = "mutated"
    RECOMPILED = "recompiled"
    NOT_COMPILED = "not_compiled"
    NOT_VECTORISED = "not_vectorised"
    KEY_REUSED = "key_reused"
    NOT_JAX = "not_jax"
    TIME_LIMIT = "time_limit"
    OUT_OF_MEMORY = "out_of_memory"
    EXITED = "exited"
    KILLED = "killed"
    TOO_MUCH_OUTPUT = "too_much_output"
    BAD_REPLY = "bad_reply"
    UNTOUCHED = "untouched"
    TODO = "todo"
    UNANSWERED = "unanswered"
    NEEDS = "needs"
    NO_SOURCE = "no_source"
    GRADER_ERROR = "grader_error"


# The order in which an exercise takes over the status of its checks: the first that occurs.
_DECISIVE = (Status.UNGRADED, Status.CRASHED, Status.TIMED_OUT, Status.RAISED, Status.FAILED)
_UNDECIDED = (Status.MISSING, Status.NOT_ATTEMPTED)


@dataclass(frozen=True)
class CheckResult:
    """The outcome of one check. `got` and `expected` are short texts, never the values themselves."""

    name: str
    promise: str
    status: Status
    points: float
    reason: str | None = None
    kind: str = "value"
    hidden: bool = False
    message: str | None = None
    call: str | None = None
    got: str | None = None
    expected: str | None = None


@dataclass(frozen=True)
class Diagnosis:
    """The known mistake (or the fewest together) that a submission behaves like, and its explanation."""

    mistake: str
    text: str


@dataclass(frozen=True)
class ExerciseVerdict:
    """The verdict on one exercise. `score` is None when, and only when, the status is `ungraded`."""

    id: str
    status: Status
    reason: str | None
    score: float | None
    max_score: float
    seconds: float
    checks: tuple[CheckResult, ...] = ()
    diagnosis: Diagnosis | None = None
    remarks: tuple[str, ...] = ()
    message: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return self.status is Status.PASSED


@dataclass(frozen=True)
class Verdict:
    """The verdict on a submission: what one run of `grade` found."""

    course: str
    seed: int
    isolation: str
    isolation_missing: tuple[str, ...]
    exercises: tuple[ExerciseVerdict, ...]

    @property
    def exit_code(self) -> int:
        """0 all passed, 1 something did not pass, 3 the grader failed on something."""
        statuses = {exercise.status for exercise in self.exercises}
        if Status.UNGRADED in statuses:
            return 3
        return 0 if statuses <= {Status.PASSED} else 1

    def to_json(self) -> dict[str, Any]:
        """The document of the contract (`version` 1), ready for `json.dumps`."""
        return {
            "version": VERSION,
            "course": self.course,
            "seed": self.seed,
            "isolation": self.isolation,
            "isolation_missing": list(self.isolation_missing),
            "exercises": [exercise_to_json(exercise) for exercise in self.exercises],
        }


def fold(checks: Iterable[CheckResult]) -> tuple[Status, str | None]:
    """The status and reason of an exercise from those of its checks.

    `missing` and `not_attempted` speak for the exercise only where no check was decided otherwise:
    one that is half done and right so far is `failed`, with the reason of what is not there yet.
    """
    checks = [check for check in checks if check.status is not Status.SKIPPED]
    for status in _DECISIVE:
        for check in checks:
            if check.status is status:
                return status, check.reason
    undecided = sorted((check for check in checks if check.status in _UNDECIDED), key=_undecided_rank)
    if undecided:
        status = undecided[0].status if len(undecided) == len(checks) else Status.FAILED
        return status, undecided[0].reason
    if not checks:
        return Status.UNGRADED, Reason.GRADER_ERROR
    return Status.PASSED, None


def _undecided_rank(check: CheckResult) -> int:
    return _UNDECIDED.index(check.status)


def score(checks: Iterable[CheckResult]) -> float | None:
    """Points of the passed checks; None where a check could not be graded."""
    checks = list(checks)
    if not checks or any(check.status is Status.UNGRADED for check in checks):
        return None
    return float(sum(check.points for check in checks if check.status is Status.PASSED))


def exercise_to_json(exercise: ExerciseVerdict) -> dict[str, Any]:
    """One exercise as it stands in the document of the contract."""
    # All fields are plain: `asdict` would copy each of them deeply, which a class of thousands notices.
    document = {key: value for key, value in vars(exercise).items() if key not in ("extra", "checks")}
    document["diagnosis"] = dict(vars(exercise.diagnosis)) if exercise.diagnosis else None
    document["checks"] = [dict(vars(check)) for check in exercise.checks]
    document["remarks"] = list(exercise.remarks)
    return {**document, **exercise.extra}


def exercise_from_json(document: Mapping[str, Any]) -> ExerciseVerdict:
    """The inverse of `exercise_to_json`; unknown keys are kept in `extra`."""
    known = dict(document)
    checks = tuple(
        CheckResult(**{**check, "status": Status(check["status"])}) for check in known.pop("checks")
    )
    diagnosis = known.pop("diagnosis")
    fields = ("id", "reason", "score", "max_score", "seconds", "message")
    return ExerciseVerdict(
        **{name: known.pop(name) for name in fields},
        status=Status(known.pop("status")),
        checks=checks,
        diagnosis=Diagnosis(**diagnosis) if diagnosis else None,
        remarks=tuple(known.pop("remarks")),
        extra=known,
    )
