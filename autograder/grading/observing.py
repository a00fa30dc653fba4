"""Runs the probes of an exercise on a program, in the sandbox: observations are all that comes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from autograder.course import Limits
from autograder.errors import GraderError, WireError
from autograder.grading.material import Part
from autograder.observation import Failure, Frame, Observation, Observations
from autograder.probes import PLAIN, Probe
from autograder.probes.running import SETTINGS
from autograder.program import Program
from autograder.sandbox import Conversation, Ending, Starter
from autograder.verdict import Reason, Status
from autograder.wire import MAX_REQUEST, decode, encode

_CELLS = 3
"""So many cells of a notebook that never end are left out one by one; then all but the answer."""
# What a child may say of a probe. Whether the grader failed is not for it to say.
_KINDS = {"value", "raised", "missing", "not_attempted", "failed", "crashed"}
_REASONS = {None, *Reason} - {Reason.GRADER_ERROR}


@dataclass
class _Session:
    """What one child has said so far."""

    todo: list[str]
    cells: int = 1
    """How many the program has."""
    began: bool = False
    loaded: bool = False
    place: int | None = None
    """Of the cell that is being run."""
    observed: dict[str, Observation] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    still: tuple[str, int, bool] | None = None

    def hear(self, data: bytes) -> None:
        """Takes in one reply. Raises WireError for anything that is not what comes next."""
        match decode(data):
            case {"kind": str(kind), **rest}:
                self._take(kind, rest)
            case _:
                raise WireError("a reply of no known form")

    def _take(self, kind: str, reply: Mapping[Any, Any]) -> None:
        match kind, reply:
            case "loading", _ if not self.began:
                self.began = True
            case "cell", {"place": int(place)} if self.began and not self.loaded and self._is_next(place):
                self.place = place
            case "loaded", {"changed": list(changed)} if self.began and not self.loaded:
                self.loaded = True
                self.remarks = [_put_back(name) for name in SETTINGS if name in changed]
            case "still", {"function": str(function), "line": int(line), "inside": bool(inside)} if (
                self.began and self.still is None
            ):
                self.still = function[:100], line, inside
            case "probe", {"name": str(name), "observation": plain} if self.began and name in self.todo[:1]:
                observation = Observation.from_plain(plain)
                if observation.kind not in _KINDS or observation.reason not in _REASONS:
                    raise WireError("an observation of no known kind")
                self.observed[self.todo.pop(0)] = observation
            case _:
                raise WireError("a reply out of turn")

    def _is_next(self, place: int) -> bool:
        return place == (0 if self.place is None else self.place + 1) and place < self.cells


def _put_back(setting: str) -> str:
    return f"`{setting}` was changed for the whole process; it was put back for grading."


@dataclass(frozen=True)
class Task:
    """What is to be observed: the probes of a part, on inputs, within limits."""

    part: Part
    inputs: Mapping[str, Any]
    limits: Limits
    cache: str | None = None
    """The folder of trusted compiled operations that a child may read."""


def observe(starter: Starter, task: Task, program: Program) -> tuple[Observations, str]:
    """The observations of a program, and the first of what it printed.

    Raises:
      GraderError: a child failed before the program's first line was run.
    """
    observed: dict[str, Observation] = {}
    remarks: list[str] = []
    printed, seconds, cells = b"", 0.0, _CELLS
    probes = sorted(task.part.probes.values(), key=lambda probe: probe.configuration)
    for _, group in groupby(probes, key=lambda probe: probe.configuration):
        todo, chances, patience = list(group), 2, 1
        while todo:
            session, ending, output = _converse(starter, task, program, todo)
            observed |= session.observed
            # In a remark, a program could tell its learner what it saw of the hidden probes.
            remarks += [] if task.part.hidden else session.remarks
            printed, seconds = printed + output, seconds + ending.cpu
            todo = [probe for probe in todo if probe.name not in session.observed]
            if todo and ending.only_wall and patience:
                patience -= 1
                continue
            if todo and cells and _in_another_cell(session, program):
                cells -= 1
                program = program.without(session.place or 0) if cells else program.alone
                remarks.append("Another cell of the notebook did not come to its end: it was left out.")
                continue
            chances -= 1
            if todo:
                stopped = _stopped(ending, session)
                lost = todo[:1] if session.loaded and chances else todo
                observed |= {probe.name: stopped for probe in lost}
                todo = todo[len(lost) :]
    ordered = {name: observed[name] for name in task.part.probes}
    observations = Observations(
        ordered, tuple(dict.fromkeys(remarks)), seconds, str(starter.level), starter.missing
    )
    return observations, printed[:4096].decode(errors="replace")


def _in_another_cell(session: _Session, program: Program) -> bool:
    """Whether a process ended in a cell that is not the answer."""
    place, cells = session.place, program.cells
    return not session.loaded and place is not None and 0 <= place < len(cells) and not cells[place].own


def _converse(
    starter: Starter, task: Task, program: Program, todo: Sequence[Probe]
) -> tuple[_Session, Ending, bytes]:
    """One child, given what is still to be observed."""
    session = _Session([probe.name for probe in todo], len(program.cells))
    request = encode(
        {
            "name": f"submission_{program.filename.removesuffix('.py')}",
            "filename": program.filename,
            "cells": list(program.plain()),
            "notebook": program.notebook,
            "probes": task.part.probes_source,
            "probes_path": "probes.py",
            "inputs": dict(task.inputs),
            "run": list(session.todo),
            "devices": todo[0].devices,
            "x64": todo[0].x64,
            "cache": task.cache,
            "cpu": task.limits.cpu,
        },
        max_header=MAX_REQUEST,
    )
    conversation = Conversation(
        starter.start(task.limits, plain=todo[0].configuration == PLAIN), request, task.limits, session.hear
    )
    for _ in conversation:
        pass
    if not session.began:
        raise GraderError(f"A sandboxed process did not come up: {conversation.ending.message}")
    return session, conversation.ending, conversation.output


def _stopped(ending: Ending, session: _Session) -> Observation:
    """What is observed of a probe whose process ended before it was answered."""
    status, reason, message = ending.status, ending.reason, ending.message
    if status is None or reason is None:
        status, reason = Status.CRASHED, Reason.EXITED
        message = "It ended the process before it returned anything."
    failure = None
    if session.still and status is Status.TIMED_OUT:
        function, line, inside = session.still
        failure = Failure("inside" if inside else "line", "", (Frame(function, line),))
    return Observation(str(status), reason=str(reason), message=message, failure=failure)
