"""The pipeline: material, observations, checks, diagnosis, verdict. Each step is a call, in this order."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.checking import Ran
from autograder.course import Exercise
from autograder.diagnosis import Behaviour, diagnose
from autograder.errors import CourseError
from autograder.grading.cache import Cache
from autograder.grading.live_values import values_verdict
from autograder.grading.material import Material, Part, load_material
from autograder.grading.observing import Task, observe
from autograder.grading.standard import KnownMistakes, Measured, Recorded, Standard, record_of, run_on
from autograder.grading.trusted import Trusted
from autograder.grading.warming import compiled_folder, warm_up
from autograder.grading.words import check_result
from autograder.observation import Observation
from autograder.program import Program
from autograder.promises import defined_names
from autograder.recorded.about import read_about
from autograder.recorded.record import read_record, sources_digest, write_record
from autograder.sandbox import Starter
from autograder.verdict import CheckResult, Diagnosis, ExerciseVerdict, Reason, Status, fold, score
from autograder.wire import NotPlain

_SUBMISSION = "submission"


@dataclass(frozen=True)
class Graded:
    """A verdict, with what it rests on: for pictures, and for `validate`."""

    verdict: ExerciseVerdict
    inputs: Mapping[str, Any]
    observed: Mapping[str, Observation]
    reference: Mapping[str, Observation]
    from_cache: bool = False


class Judge:
    """Grades programs: owns a source of sandboxed children and the cache of trusted observations."""

    def __init__(self, starter: Starter, cache: Cache, folder: Path | None = None) -> None:
        self.starter, self._folder = starter, folder
        self._trusted = Trusted(starter, cache)
        self._remembered: dict[str, Mapping[str, Sequence[Behaviour]]] = {}
        self._compiled = compiled_folder(folder)

    def grade(self, exercise: Exercise, program: Program, seed: int, *, trusted: bool = False) -> Graded:
        """The verdict on one program.

        Args:
          trusted: the program is the course's own; its observations are kept in the cache.

        Raises:
          CourseError: the exercise itself is wrong.
          GraderError: the sandbox failed.
        """
        started = time.monotonic()
        material = load_material(exercise)
        visible = self._grade_part(material, material.visible, program, seed, trusted)
        parts = [visible]
        if material.hidden:
            parts.append(self._grade_part(material, material.hidden, program, seed, trusted))
        results = tuple(result for part in parts for result in part.results)
        status, reason = fold(results)
        verdict = ExerciseVerdict(
            id=exercise.id,
            status=status,
            reason=reason,
            score=score(results),
            max_score=float(sum(result.points for result in results)),
            seconds=round(time.monotonic() - started, 3),
            checks=results,
            diagnosis=visible.diagnosis,
            remarks=tuple(dict.fromkeys(remark for part in parts for remark in part.remarks)),
            extra={"printed": visible.printed} if visible.printed else {},
        )
        cached = all(part.from_cache for part in parts)
        return Graded(verdict, visible.inputs, visible.observed, visible.reference, cached)

    def _grade_part(
        self, material: Material, part: Part, program: Program, seed: int, trusted: bool
    ) -> _PartResult:
        standard = self._standard(material, seed)
        task = self._task(material, part, standard)
        inputs, reference = task.inputs, standard.reference(task)
        printed, from_cache = "", False
        if trusted:
            observations, from_cache = self._trusted.observe(task, program, seed)
        else:
            observations, printed = observe(self.starter, task, program)
        ran = run_on(part, {_SUBMISSION: observations.probes}, reference, inputs)
        if self._folder and not part.hidden and not trusted:
            warm_up(part, inputs, self._folder)
        outcomes = ran.outcomes[_SUBMISSION]
        results = tuple(
            check_result(check, outcomes[check.name], part, program, reference, inputs)
            for check in ran.checks
        )
        found = None
        if not part.hidden and any(_tells_something(result) for result in results):
            known = standard.mistakes(task, reference)
            found = _diagnose(material.exercise, known, ran, observations.probes)
        return _PartResult(
            results,
            found,
            (*observations.remarks, *(text for outcome in outcomes.values() for text in outcome.remarks)),
            printed,
            task.inputs,
            observations.probes,
            reference,
            from_cache,
        )

    def live_task(self, exercise: Exercise, seed: int) -> Task:
        """What is to be observed of live objects."""
        material = load_material(exercise)
        return self._task(material, material.visible, self._standard(material, seed))

    def grade_values(
        self, exercise: Exercise, observed: Mapping[str, Observation], seed: int
    ) -> ExerciseVerdict:
        """The verdict on live objects: the checks of values, on what was observed of them outside the sandbox.

        Raises:
          CourseError: the exercise itself is wrong.
          GraderError: the sandbox failed.
        """
        material = load_material(exercise)
        standard, part = self._standard(material, seed), material.visible
        task = self._task(material, part, standard)
        return values_verdict(exercise, task, standard.reference(task), observed)

    def record(self, exercise: Exercise, seed: int) -> bytes:
        """What a bundle holds of an exercise at one seed.

        Raises:
          CourseError: the exercise itself is wrong, or observes too much to be recorded.
          GraderError: the sandbox failed.
        """
        material = load_material(exercise)
        standard = self._standard(material, seed)
        task = self._task(material, material.visible, standard)
        try:
            return write_record(record_of(task, standard), sources_digest(exercise.folder))
        except NotPlain as error:
            what = f"what is observed at seed {seed} is {error}"
            raise CourseError(f"{exercise.folder}: {what}. Let the probes give less.") from None

    def _standard(self, material: Material, seed: int) -> Standard:
        exercise = material.exercise
        if material.programs is None:
            return Recorded(read_record(exercise, seed), read_about(exercise).mistakes)
        return Measured(self._trusted, exercise, material.programs, seed, self._remembered)

    def _task(self, material: Material, part: Part, standard: Standard) -> Task:
        compiled = str(self._compiled) if self._compiled else None
        return Task(part, standard.inputs(part), material.exercise.limits, compiled)


def _diagnose(
    exercise: Exercise, known: KnownMistakes, ran: Ran, observed: Mapping[str, Observation]
) -> Diagnosis | None:
    names = diagnose(
        Behaviour(ran.outcomes[_SUBMISSION], observed),
        known.behaviours,
        frozenset(check.name for check in ran.checks if check.kind == "structural"),
        frozenset(defined_names(exercise)),
    )
    texts = [known.texts[name] for name in names]
    return Diagnosis(" + ".join(names), "\n\n".join(texts)) if names else None


_FAILED = (Status.FAILED, Status.RAISED, Status.TIMED_OUT, Status.CRASHED)


def _tells_something(result: CheckResult) -> bool:
    """Whether a failure can be that of a known mistake: these can all be read by Python."""
    return result.status in _FAILED and result.reason != Reason.SYNTAX_ERROR


@dataclass(frozen=True)
class _PartResult:
    results: tuple[CheckResult, ...]
    diagnosis: Diagnosis | None
    remarks: tuple[str, ...]
    printed: str
    inputs: Mapping[str, Any]
    observed: Mapping[str, Observation]
    reference: Mapping[str, Observation]
    from_cache: bool
