"""What a class did, added up: scores, known mistakes by how often they were made, and failures that nobody knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean, median
from typing import Any

from autograder.classroom.handed import Skipped
from autograder.course import Exercise
from autograder.verdict import CheckResult, ExerciseVerdict, Status

_FINE = (Status.PASSED, Status.SKIPPED)
_FAILED = (Status.FAILED, Status.RAISED, Status.TIMED_OUT, Status.CRASHED)


@dataclass
class _Tally:
    """One exercise, while verdicts are added up."""

    statuses: Counter[str] = field(default_factory=Counter)
    scores: list[float] = field(default_factory=list)
    max_score: float = 0.0
    mistakes: dict[str, list[str]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    groups: dict[tuple[Any, ...], list[str]] = field(default_factory=dict)
    examples: dict[tuple[Any, ...], ExerciseVerdict] = field(default_factory=dict)

    def add(self, learner: str, verdict: ExerciseVerdict) -> None:
        self.statuses[str(verdict.status)] += 1
        self.max_score = max(self.max_score, verdict.max_score)
        if verdict.score is not None:
            self.scores.append(verdict.score)
        if verdict.diagnosis:
            name = verdict.diagnosis.mistake
            self.mistakes.setdefault(name, []).append(learner)
            self.texts[name] = verdict.diagnosis.text
        elif verdict.status in _FAILED:
            alike = tuple((c.name, str(c.status), c.reason, c.got) for c in _failing(verdict))
            self.groups.setdefault(alike, []).append(learner)
            self.examples.setdefault(alike, verdict)


class Report:
    """Adds verdicts up, learner by learner."""

    def __init__(self, exercises: Sequence[Exercise]) -> None:
        self._exercises = exercises
        self._tallies = {exercise.id: _Tally() for exercise in exercises}
        self._totals: list[float] = []
        self._by_hand: list[dict[str, str]] = []
        self._learners = 0

    def add(self, learner: str, verdicts: Mapping[str, ExerciseVerdict]) -> None:
        self._learners += 1
        for name, verdict in verdicts.items():
            self._tallies[name].add(learner, verdict)
            if verdict.status is Status.UNGRADED:
                self._by_hand.append({"learner": learner, "exercise": name, "why": _why(verdict)})
        total = total_score(verdicts.values())
        if total is not None:
            self._totals.append(total)

    def document(self, skipped: Iterable[Skipped]) -> dict[str, Any]:
        """The report as plain data, the exercises that went worst first."""
        exercises = [_exercise(item, self._tallies[item.id]) for item in self._exercises]
        exercises.sort(key=lambda item: item["share"])
        return {
            "version": 1,
            "learners": self._learners,
            "max_score": sum(tally.max_score for tally in self._tallies.values()),
            "scores": _scores(self._totals),
            "ungraded": len(self._by_hand),
            "by_hand": self._by_hand,
            "exercises": exercises,
            "skipped": [{"name": item.name, "why": item.why} for item in skipped],
        }


def _why(verdict: ExerciseVerdict) -> str:
    """What the grader says of its own failure."""
    messages = (
        verdict.message,
        *(check.message for check in verdict.checks if check.status is Status.UNGRADED),
    )
    return next((" ".join(message.split()) for message in messages if message), "the grader failed")


def total_score(verdicts: Iterable[ExerciseVerdict]) -> float | None:
    """The points of a learner; None while something is to be graded by hand."""
    scores = [verdict.score for verdict in verdicts]
    known = [score for score in scores if score is not None]
    return float(sum(known)) if len(known) == len(scores) else None


def _scores(totals: Sequence[float]) -> dict[str, float] | None:
    if not totals:
        return None
    return {"mean": fmean(totals), "median": median(totals), "lowest": min(totals), "highest": max(totals)}


def _exercise(exercise: Exercise, tally: _Tally) -> dict[str, Any]:
    mean = fmean(tally.scores) if tally.scores else 0.0
    mistakes = [
        {"mistake": name, "text": tally.texts[name], "count": len(learners), "learners": learners}
        for name, learners in _most_first(tally.mistakes)
    ]
    unrecognised = [
        {
            "count": len(learners),
            "learners": learners,
            "checks": [_check(check) for check in _failing(tally.examples[alike])],
        }
        for alike, learners in _most_first(tally.groups)
    ]
    return {
        "id": exercise.id,
        "title": exercise.title,
        "max_score": tally.max_score,
        "mean": mean,
        "share": mean / tally.max_score if tally.max_score else 0.0,
        "statuses": dict(tally.statuses.most_common()),
        "mistakes": mistakes,
        "unrecognised": unrecognised,
    }


def _most_first(groups: Mapping[Any, list[str]]) -> list[tuple[Any, list[str]]]:
    return sorted(groups.items(), key=lambda item: (-len(item[1]), repr(item[0])))


def _failing(verdict: ExerciseVerdict) -> list[CheckResult]:
    return [check for check in verdict.checks if check.status not in _FINE]


def _check(check: CheckResult) -> dict[str, Any]:
    return {
        "name": check.name,
        "promise": check.promise,
        "hidden": check.hidden,
        "status": str(check.status),
        "reason": check.reason,
        "call": check.call,
        "got": check.got,
        "expected": check.expected,
        "message": check.message,
    }
