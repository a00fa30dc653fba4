"""The pipeline: material, observations, checks, diagnosis, verdict. Each step is a call, in this order."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from autograder.checking import Ran, Subject, run_checks
from autograder.course import Exercise
from autograder.diagnosis import Behaviour, diagnose
from autograder.errors import CourseError, WireError
from autograder.grading.cache import Cache, digest, platform_digest
from autograder.grading.known import kept_outcomes
from autograder.grading.material import Material, Part, load_material, make_inputs
from autograder.grading.observing import Task, observe
from autograder.grading.warming import compiled_folder, warm_up
from autograder.grading.words import check_result
from autograder.observation import NotPlain, Observation, Observations, encode
from autograder.program import Program
from autograder.promises import defined_names
from autograder.sandbox import Starter
from autograder.verdict import CheckResult, Diagnosis, ExerciseVerdict, Reason, Status, fold, score

_SUBMISSION, _REFERENCE = "submission", "reference"


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
        self.starter, self._cache, self._folder = starter, cache, folder
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
        inputs = make_inputs(material.exercise, part, seed)
        task = Task(part, inputs, material.exercise.limits, str(self._compiled) if self._compiled else None)
        reference = self._reference(material, task, seed)
        printed, from_cache = "", False
        if trusted:
            observations, from_cache = self._trusted(task, program, seed)
        else:
            observations, printed = observe(self.starter, task, program)
        ran = _run(part, {_SUBMISSION: observations.probes}, reference, task.inputs)
        if self._folder and not part.hidden and not trusted:
            warm_up(part, inputs, self._folder)
        outcomes = ran.outcomes[_SUBMISSION]
        results = tuple(
            check_result(check, outcomes[check.name], part, program, reference, inputs)
            for check in ran.checks
        )
        found = None
        if not part.hidden and any(_tells_something(result) for result in results):
            found = self._diagnose(material, task, seed, ran, observations.probes, reference)
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

    def _reference(self, material: Material, task: Task, seed: int) -> Mapping[str, Observation]:
        observations, _ = self._trusted(task, material.reference, seed)
        for name, observation in observations.probes.items():
            if observation.kind != "value":
                failure = observation.failure
                why = f"{failure.type}: {failure.message}" if failure else observation.message
                message = f"the probe `{name}` gives no value on the reference: {observation.kind}: {why}"
                raise CourseError(
                    f"{material.exercise.solution}: {message}. Mend the reference or the probe."
                )
        return observations.probes

    def _trusted(self, task: Task, program: Program, seed: int) -> tuple[Observations, bool]:
        """The observations of a program of the course's own, and whether they came from the cache."""
        key = self._key(task, program, seed)
        kept = self._cache.get(key)
        if kept is not None:
            with contextlib.suppress(WireError):
                return Observations.decode(kept), True
        observations, _ = observe(self.starter, task, program)
        if any(item.kind == Status.TIMED_OUT for item in observations.probes.values()):
            return observations, False  # the machine may have been busy: not to be kept
        with contextlib.suppress(NotPlain):  # too much to be kept together
            self._cache.put(key, observations.encode())
        return observations, False

    def _key(self, task: Task, program: Program, seed: int) -> str:
        """Names the observations of a program by all that they depend on."""
        part = task.part
        limits = ",".join(map(str, astuple(task.limits)))
        about = [str(seed), str(part.hidden), limits, str(self.starter.level), program.filename]
        inputs = encode(dict(task.inputs))
        return digest([platform_digest(), part.probes_source, program.source, inputs, *about])

    def _diagnose(
        self,
        material: Material,
        task: Task,
        seed: int,
        ran: Ran,
        observed: Mapping[str, Observation],
        reference: Mapping[str, Observation],
    ) -> Diagnosis | None:
        programs = {stem: p for mistake in material.mistakes for stem, p in mistake.programs.items()}
        if not programs:
            return None
        keys = [self._key(task, program, seed) for program in (material.reference, *programs.values())]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            behaved = pool.map(lambda program: self._trusted(task, program, seed)[0], programs.values())
            known = {stem: item.probes for stem, item in zip(programs, behaved, strict=True)}
        key = digest([*keys, task.part.checks_source])
        theirs = kept_outcomes(
            self._cache, key, lambda: _run(task.part, known, reference, task.inputs).outcomes
        )
        names = diagnose(
            Behaviour(ran.outcomes[_SUBMISSION], observed),
            {
                mistake.name: [Behaviour(theirs[stem], known[stem]) for stem in mistake.programs]
                for mistake in material.mistakes
            },
            frozenset(check.name for check in ran.checks if check.kind == "structural"),
            frozenset(defined_names(material.exercise)),
        )
        texts = {mistake.name: mistake.text for mistake in material.mistakes}
        return Diagnosis(" + ".join(names), "\n\n".join(texts[name] for name in names)) if names else None


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


def _run(
    part: Part,
    programs: Mapping[str, Mapping[str, Observation]],
    reference: Mapping[str, Observation],
    inputs: Mapping[str, Any],
) -> Ran:
    subjects = [Subject(name, observations) for name, observations in programs.items()]
    return run_checks(part.checks_path, subjects, Subject(_REFERENCE, reference), inputs)
