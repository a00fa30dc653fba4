"""What programs are held against: measured by running the course's own, or read from what a bundle recorded."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any, Protocol

from autograder.checking import Outcome, Ran, Subject, run_checks
from autograder.course import Exercise
from autograder.diagnosis import Behaviour
from autograder.errors import CourseError
from autograder.grading.cache import digest
from autograder.grading.known import from_plain, kept_outcomes, to_plain
from autograder.grading.material import Part, Programs, make_inputs
from autograder.grading.observing import Task
from autograder.grading.trusted import Trusted
from autograder.observation import Frame, Observation
from autograder.recorded.record import Record

Observed = Mapping[str, Observation]
_MOST_REMEMBERED = 64


@dataclass(frozen=True)
class KnownMistakes:
    """How the known mistakes behave: by name those of each of its variants, and its explanation."""

    behaviours: Mapping[str, Sequence[Behaviour]]
    texts: Mapping[str, str]


class Standard(Protocol):
    """What is known of one exercise at one seed."""

    def inputs(self, part: Part) -> Mapping[str, Any]:
        """The inputs of the probes."""

    def reference(self, task: Task) -> Observed:
        """What the probes give on the reference: values, all of them."""

    def mistakes(self, task: Task, reference: Observed) -> KnownMistakes:
        """How the known mistakes behave, in the visible part."""


@dataclass(frozen=True)
class Measured:
    """The standard of a course, which has programs to run."""

    trusted: Trusted
    exercise: Exercise
    programs: Programs
    seed: int
    remembered: dict[str, Mapping[str, Sequence[Behaviour]]]
    """How known mistakes behave, by all that it depends on: many programs are graded of one exercise."""

    def inputs(self, part: Part) -> Mapping[str, Any]:
        return make_inputs(self.exercise, part, self.seed)

    def reference(self, task: Task) -> Observed:
        observations, _ = self.trusted.observe(task, self.programs.reference, self.seed)
        for name, observation in observations.probes.items():
            if observation.kind != "value":
                failure = observation.failure
                why = f"{failure.type}: {failure.message}" if failure else observation.message
                message = f"the probe `{name}` gives no value on the reference: {observation.kind}: {why}"
                raise CourseError(f"{self.exercise.solution}: {message}. Mend the reference or the probe.")
        return observations.probes

    def mistakes(self, task: Task, reference: Observed) -> KnownMistakes:
        mistakes = self.programs.mistakes
        texts = {mistake.name: mistake.text for mistake in mistakes}
        programs = {stem: p for mistake in mistakes for stem, p in mistake.programs.items()}
        if not programs:
            return KnownMistakes({}, texts)
        own = (self.programs.reference, *programs.values())
        key = digest(
            [*(self.trusted.key(task, program, self.seed) for program in own), task.part.checks_source]
        )
        if key in self.remembered:
            return KnownMistakes(self.remembered[key], texts)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            behaved = [
                *pool.map(lambda program: self.trusted.observe(task, program, self.seed), programs.values())
            ]
        known = {stem: item.probes for stem, (item, _) in zip(programs, behaved, strict=True)}
        outcomes = kept_outcomes(
            self.trusted.cache, key, lambda: run_on(task.part, known, reference, task.inputs).outcomes
        )
        behaviours = {
            mistake.name: [Behaviour(outcomes[stem], known[stem]) for stem in mistake.programs]
            for mistake in mistakes
        }
        # Only what is in the cache: what was observed at a bad moment is to be observed again.
        if all(from_cache for _, from_cache in behaved):
            while len(self.remembered) >= _MOST_REMEMBERED:
                del self.remembered[next(iter(self.remembered))]
            self.remembered[key] = behaviours
        return KnownMistakes(behaviours, texts)


@dataclass(frozen=True)
class Recorded:
    """The standard of a bundle, which has none."""

    record: Record
    texts: Mapping[str, str]

    def inputs(self, part: Part) -> Mapping[str, Any]:
        return self.record.inputs

    def reference(self, task: Task) -> Observed:
        return self.record.reference

    def mistakes(self, task: Task, reference: Observed) -> KnownMistakes:
        behaviours = {
            name: [Behaviour(from_plain(outcomes), observed) for outcomes, observed in variants]
            for name, variants in self.record.mistakes.items()
        }
        return KnownMistakes(behaviours, self.texts)


def record_of(task: Task, standard: Standard) -> Record:
    """What a bundle keeps of a standard."""
    reference = standard.reference(task)
    known = standard.mistakes(task, reference)
    mistakes = {name: [_bare(variant) for variant in variants] for name, variants in known.behaviours.items()}
    return Record(task.inputs, reference, mistakes)


def _bare(behaviour: Behaviour) -> tuple[dict[str, Any], Observed]:
    """A mistake's behaviour without words: a diagnosis reads none, and they may quote the program."""
    outcomes = {
        name: Outcome(
            outcome.status,
            outcome.reason,
            reads=outcome.reads,
            tolerance=outcome.tolerance,
            observation=_wordless(outcome.observation) if outcome.observation else None,
        )
        for name, outcome in behaviour.outcomes.items()
    }
    observed = {name: _wordless(item) for name, item in behaviour.observations.items()}
    return to_plain(outcomes), observed


def _wordless(observation: Observation) -> Observation:
    failure = observation.failure
    if failure is not None:
        frames = tuple(Frame(frame.function, 0) for frame in failure.frames)
        failure = replace(failure, message="", frames=frames, text=None)
    return replace(observation, message=None, failure=failure)


def run_on(
    part: Part,
    programs: Mapping[str, Observed],
    reference: Observed,
    inputs: Mapping[str, Any],
) -> Ran:
    """The checks of a part, run on the observations of programs."""
    subjects = [Subject(name, observations) for name, observations in programs.items()]
    return run_checks(part.checks_path, subjects, Subject("reference", reference), inputs)
