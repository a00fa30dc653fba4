"""Observing the course's own programs, each once: what they do is kept by content."""

from __future__ import annotations

import contextlib
from dataclasses import astuple

from autograder.errors import WireError
from autograder.grading.cache import Cache, digest, platform_digest
from autograder.grading.observing import Task, observe
from autograder.observation import Observation, Observations
from autograder.program import Program
from autograder.sandbox import Starter
from autograder.verdict import Reason, Status
from autograder.wire import NotPlain, encode

_BAD_MOMENTS = (Reason.KILLED, Reason.OUT_OF_MEMORY)


def _of_a_bad_moment(observation: Observation) -> bool:
    """Whether the machine may have been too busy or too full: such an observation is not to be kept."""
    return observation.kind == Status.TIMED_OUT or observation.reason in _BAD_MOMENTS


class Trusted:
    """A source of sandboxed children, with the cache of what trusted programs did in them."""

    def __init__(self, starter: Starter, cache: Cache) -> None:
        self._starter, self.cache = starter, cache
        self._new: set[str] = set()
        """What was not in the cache when this process asked for it first."""

    def observe(self, task: Task, program: Program, seed: int) -> tuple[Observations, bool]:
        """The observations of a program of the course's own, and whether they were known before this process."""
        key = self.key(task, program, seed)
        kept = self.cache.get(key)
        if kept is not None:
            with contextlib.suppress(WireError):
                return Observations.decode(kept), key not in self._new
        observations, _ = observe(self._starter, task, program)
        self._new.add(key)
        if any(_of_a_bad_moment(item) for item in observations.probes.values()):
            return observations, False
        with contextlib.suppress(NotPlain):  # too much to be kept together
            self.cache.put(key, observations.encode())
        return observations, False

    def key(self, task: Task, program: Program, seed: int) -> str:
        """Names the observations of a program by all that they depend on."""
        part = task.part
        limits = ",".join(map(str, astuple(task.limits)))
        about = [str(seed), str(part.hidden), limits, str(self._starter.level), program.filename]
        inputs = encode(dict(task.inputs))
        return digest([platform_digest(), part.probes_source, program.source, inputs, *about])
