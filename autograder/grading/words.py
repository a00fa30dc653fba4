"""Puts outcomes into a learner's words: the call that was made, what came back, what was expected."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from autograder.checking import Check, Outcome, show
from autograder.grading.material import Part
from autograder.observation import Failure, Observation
from autograder.program import Program
from autograder.verdict import CheckResult, Reason, Status

_MAX_MESSAGE = 300


def check_result(
    check: Check,
    outcome: Outcome,
    part: Part,
    program: Program,
    reference: Mapping[str, Observation],
    inputs: Mapping[str, Any],
) -> CheckResult:
    """The result of one check as the verdict keeps it."""
    observation = outcome.observation
    message, got = outcome.message, outcome.got
    if observation is not None:
        message, got = _ending_words(observation, program)
    return CheckResult(
        name=check.name,
        promise=check.promise,
        status=outcome.status,
        reason=None if outcome.status is Status.PASSED else outcome.reason,
        points=check.points,
        kind=check.kind,
        hidden=part.hidden,
        message=message,
        call=_call(outcome.reads, part, inputs) if _was_called(outcome) else None,
        got=got,
        expected=_expected(check, outcome, reference),
    )


def _was_called(outcome: Outcome) -> bool:
    """Whether a call was made that a learner should be told of."""
    return outcome.status is not Status.PASSED and outcome.reason != Reason.SYNTAX_ERROR


def _call(reads: Sequence[str], part: Part, inputs: Mapping[str, Any]) -> str | None:
    """The calls that were made, with the inputs that they name: what a learner needs to make them again."""
    calls = "; ".join(dict.fromkeys(part.calls[name] for name in reads if part.calls.get(name)))
    named = [name for name in dict.fromkeys(re.findall(r"\w+", calls)) if name in inputs]
    given = ", ".join(f"{name} = {show(inputs[name])}" for name in named)
    return f"{calls}, where {given}" if given else calls or None


def _expected(check: Check, outcome: Outcome, reference: Mapping[str, Observation]) -> str | None:
    """What was expected, where it says something: not beside a message that tells it already."""
    if outcome.expected is not None or outcome.observation is None or not _was_called(outcome):
        return outcome.expected
    value = check.kind == "value"  # what a structural check looks at is nothing that a learner returns
    if value and outcome.status in (Status.RAISED, Status.FAILED) and len(outcome.reads) == 1:
        known = reference.get(outcome.reads[0])
        return show(known.value) if known is not None and known.kind == "value" else None
    return None


def _ending_words(observation: Observation, program: Program) -> tuple[str | None, str | None]:
    """Message and "got" of an observation that is no value."""
    failure = observation.failure
    if failure is None:
        return observation.message, None
    if observation.reason == Reason.SYNTAX_ERROR:
        return _syntax_words(failure, program), None
    if observation.kind == Status.TIMED_OUT:
        return _timeout_words(observation.message or "", failure, program), None
    if observation.reason == Reason.OUT_OF_MEMORY:
        return f"It asked for more memory than it may use.{_where(failure, program)}", None
    if observation.reason == Reason.EXITED:
        name = failure.type.rsplit(".", 1)[-1]
        return f"It tried to end the program ({name}).{_where(failure, program)}", None
    if observation.kind == Status.NOT_ATTEMPTED:
        return f"Still to do.{_where(failure, program)}", None
    name = failure.type.removeprefix("builtins.")
    text = _first_paragraph(failure.message)
    return _where(failure, program).strip() or None, f"{name}: {text}" if text else name


def _first_paragraph(message: str) -> str:
    """What an error says first, and nothing of a traceback that it quotes."""
    message = message.split("Traceback (most recent call last)")[0].strip()
    paragraph = " ".join(message.split("\n\n")[0].split())
    return paragraph if len(paragraph) <= _MAX_MESSAGE else paragraph[: _MAX_MESSAGE - 1] + "…"


def _line(number: int, program: Program) -> str:
    text = program.line(number).strip()
    return text if len(text) <= 120 else text[:119] + "…"


def _where(failure: Failure, program: Program) -> str:
    """The learner's own frames, outermost first, one a line; at most the last four."""
    frames = failure.frames[-4:]
    lines = []
    for frame in frames:
        name = f" in {frame.function}" if not frame.function.startswith("<module") else ""
        lines.append(f"{program.place(frame.line)}{name}: {_line(frame.line, program)}")
    return "".join(f"\n{line}" for line in lines)


def _syntax_words(failure: Failure, program: Program) -> str:
    number = failure.frames[0].line if failure.frames else 0
    where = f"{program.place(number)}: {_line(number, program)}"
    return f"Python cannot read {program.filename}: {failure.message}.\n{where}"


def _timeout_words(message: str, failure: Failure, program: Program) -> str:
    frame = failure.frames[0]
    place = f"\n{program.place(frame.line)} in {frame.function}: {_line(frame.line, program)}"
    if failure.type == "inside":
        return f"{message} It was inside the call on this line, which did not return:{place}"
    return f"{message} It was still at this line:{place}"
