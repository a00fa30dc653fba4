"""What a verdict tells, in order and without repeating itself; the terminal and the pages say it in their own way."""

from __future__ import annotations

from dataclasses import dataclass, replace

from autograder.verdict import CheckResult, ExerciseVerdict, Reason, Status
from autograder.views.text import clipped, count, number
from autograder.views.words import advice, phrase

# A check with one of these has nothing to show but its promise.
_BARE = (Status.PASSED, Status.SKIPPED, Status.NOT_ATTEMPTED)


@dataclass(frozen=True)
class Account:
    """What befell: rows of label and text (the call, what came back, what was expected), words, and what to do."""

    rows: tuple[tuple[str, str], ...] = ()
    message: str | None = None
    advice: str | None = None


@dataclass(frozen=True)
class Line:
    """One check: its promise, in a few words what came of it where that needs saying, and the account of it."""

    status: Status
    promise: str
    words: str = ""
    account: Account | None = None


@dataclass(frozen=True)
class Story:
    """All that is told of one exercise."""

    headline: str | None
    """What befell the program as a whole, such as a syntax error: it is told once, not at each check."""
    account: Account | None
    lines: tuple[Line, ...]
    diagnosis: str | None
    remarks: tuple[str, ...]
    result: str
    """One sentence: how much of it is right."""


def tell(verdict: ExerciseVerdict) -> Story:
    """The story of a verdict."""
    whole = _of_the_whole(verdict)
    headline = None
    if whole is not None:
        headline = "The file is missing" if is_gone(verdict) else _capital(_phrase_of(verdict))
    return Story(
        headline,
        _account(whole) if whole else None,
        tuple(_lines(verdict, whole)),
        verdict.diagnosis.text if verdict.diagnosis else None,
        tuple(clipped(remark, 5) for remark in verdict.remarks),
        _result(verdict),
    )


def is_gone(verdict: ExerciseVerdict) -> bool:
    """Whether it is the file that is missing: of a name, each check speaks for itself."""
    return verdict.status is Status.MISSING and verdict.message is not None


def points(verdict: ExerciseVerdict) -> str:
    if verdict.score is None:
        return "no score"
    return f"{number(verdict.score)} of {number(verdict.max_score)} points"


def _phrase_of(verdict: ExerciseVerdict) -> str:
    return phrase(verdict.status, verdict.reason)


def _of_the_whole(verdict: ExerciseVerdict) -> CheckResult | None:
    if verdict.message is not None:
        reason = None if is_gone(verdict) else verdict.reason
        return CheckResult("", "", verdict.status, 0.0, reason, message=verdict.message)
    seen = [check for check in verdict.checks if not check.hidden]
    if verdict.reason == Reason.SYNTAX_ERROR:  # then nothing was run, and what is skipped tells nothing
        seen = [check for check in seen if check.status is not Status.SKIPPED]
    if not seen or seen[0].message is None or seen[0].status in _BARE:
        return None
    alike = len({_essence(check) for check in seen}) == 1
    if not alike or (len(seen) == 1 and seen[0].reason != Reason.SYNTAX_ERROR):
        return None
    return replace(seen[0], call=None, expected=None)


def _essence(check: CheckResult) -> tuple[str | None, ...]:
    """Two checks with the same essence befell the same: what is told once is not told again."""
    told = (check.status, check.reason, check.message, check.got)
    return (*told, check.call, check.expected) if check.status is Status.FAILED else told


def _lines(verdict: ExerciseVerdict, whole: CheckResult | None) -> list[Line]:
    told = {_essence(whole)} if whole else set()
    advised = {whole.reason} if whole else set()
    lines = []
    for check in verdict.checks:
        bare = check.status in _BARE or check.hidden or not (check.message or check.got)
        again = _essence(check) in told and not bare
        words = "" if _needs_no_words(verdict, check, whole) else phrase(check.status, check.reason)
        account = None
        if not bare and not again:
            account = _account(check, advise=check.reason not in advised)
            told.add(_essence(check))
            advised.add(check.reason)
        lines.append(
            Line(check.status, check.promise, f"{words}, as above" if again and words else words, account)
        )
    return lines


def _needs_no_words(verdict: ExerciseVerdict, check: CheckResult, whole: CheckResult | None) -> bool:
    """Whether what befell the check is already said of the program as a whole."""
    if check.status is Status.PASSED or verdict.reason == Reason.UNTOUCHED:
        return True
    if check.status is Status.SKIPPED and verdict.reason == Reason.SYNTAX_ERROR:
        return True
    return whole is not None and (check.status, check.reason) == (verdict.status, verdict.reason)


def _account(check: CheckResult, *, advise: bool = True) -> Account:
    came = "raised" if check.status is Status.RAISED else "came back"
    rows = (("the call", check.call), (came, check.got), ("expected", check.expected))
    return Account(
        tuple((label, clipped(text, 12)) for label, text in rows if text),
        clipped(check.message) if check.message else None,
        advice(check.reason) if advise else None,
    )


def _result(verdict: ExerciseVerdict) -> str:
    if verdict.passed or verdict.reason == Reason.UNTOUCHED:
        return f"{_capital(_phrase_of(verdict))}: {points(verdict)}."
    passed = sum(check.status is Status.PASSED for check in verdict.checks)
    return f"{passed} of {count(len(verdict.checks), 'check')} passed, {points(verdict)}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
