"""The words for each outcome: a mark, a short phrase, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable

from autograder.verdict import Reason, Status

_MARKS = {
    Status.PASSED: "✓",
    Status.NOT_ATTEMPTED: "○",
    Status.SKIPPED: "…",
    Status.UNGRADED: "!",
}

_STATUS = {
    Status.PASSED: "passed",
    Status.FAILED: "not as promised",
    Status.RAISED: "an exception was raised",
    Status.TIMED_OUT: "out of time",
    Status.CRASHED: "the program died",
    Status.MISSING: "a name is missing",
    Status.NOT_ATTEMPTED: "not attempted yet",
    Status.SKIPPED: "skipped",
    Status.UNGRADED: "not graded",
}

_REASON: dict[str, str] = {
    Reason.EXCEPTION: "an exception was raised",
    Reason.SYNTAX_ERROR: "syntax error",
    Reason.MISSING_NAME: "a name is missing",
    Reason.WRONG_VALUE: "another value",
    Reason.WRONG_SHAPE: "another shape",
    Reason.WRONG_DTYPE: "another dtype",
    Reason.WRONG_STRUCTURE: "another structure",
    Reason.NOT_FINITE: "NaN or infinity",
    Reason.NOT_DATA: "not data",
    Reason.MUTATED: "an argument was changed",
    Reason.RECOMPILED: "compiled more often than needed",
    Reason.NOT_COMPILED: "not compiled",
    Reason.NOT_VECTORISED: "not vectorised",
    Reason.KEY_REUSED: "a random key was used twice",
    Reason.NOT_JAX: "not done with JAX",
    Reason.TIME_LIMIT: "out of time",
    Reason.OUT_OF_MEMORY: "out of memory",
    Reason.EXITED: "the program ended itself",
    Reason.KILLED: "the program died",
    Reason.TOO_MUCH_OUTPUT: "too much output",
    Reason.BAD_REPLY: "an answer that can't be read",
    Reason.UNTOUCHED: "not started yet",
    Reason.TODO: "a TODO is left",
    Reason.UNANSWERED: "a prediction is left open",
    Reason.NEEDS: "waits for an earlier check",
    Reason.NO_SOURCE: "not looked at: there is no source",
    Reason.GRADER_ERROR: "not graded: the grader failed",
}

# Only where the message of the grader alone would leave a beginner without a next step.
_ADVICE: dict[str, str] = {
    Reason.SYNTAX_ERROR: "Nothing was run: mend this line first.",
    Reason.MISSING_NAME: "Define it under this very name; the stub has it.",
    Reason.NOT_DATA: "Return arrays, numbers or text, or lists, tuples and dicts of them.",
    Reason.TIME_LIMIT: "Look for a loop that never ends, or for work done more often than needed.",
    Reason.OUT_OF_MEMORY: "Look for an array larger than it needs to be, or a list that keeps growing.",
    Reason.EXITED: "Remove the call that ends the program (`sys.exit`, `quit`, `os._exit`): return instead.",
    Reason.KILLED: "Python itself went down, and not by an exception. Undo the last change and try again.",
    Reason.TOO_MUCH_OUTPUT: "Print less: a look at one entry or at `.shape` is often enough.",
    Reason.BAD_REPLY: "Leave the grader's own files and streams alone, and return plain values.",
    Reason.GRADER_ERROR: (
        "This is not your fault, and nothing is stored. Run it again; if it stays, please report it with the "
        "lines above."
    ),
}


def mark(status: Status) -> str:
    return _MARKS.get(status, "✗")


def style(status: Status) -> str:
    """The colour; it never says anything that the mark and the words do not say as well."""
    colours = {
        Status.PASSED: "green",
        Status.NOT_ATTEMPTED: "dim",
        Status.SKIPPED: "dim",
        Status.UNGRADED: "yellow",
    }
    return colours.get(status, "red")


def phrase(status: Status, reason: str | None) -> str:
    """What happened, in a few words. A reason that a check made up itself is read as words."""
    if status is Status.PASSED or not reason:
        return _STATUS[status]
    return _REASON.get(reason) or reason.replace("_", " ")


def isolation_words(level: str, missing: Iterable[str]) -> str:
    """How a program was kept apart, in one sentence."""
    lacks = ", ".join(missing)
    return f"Isolation: {level}; missing here: {lacks}." if lacks else f"Isolation: {level}."


def advice(reason: str | None) -> str | None:
    """What to do about it, where that does not depend on the exercise."""
    return _ADVICE.get(reason or "")
