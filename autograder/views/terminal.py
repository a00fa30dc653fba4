"""A verdict on the terminal: what was promised, what came of it, one idea about why, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.text import Text

from autograder.course import Exercise
from autograder.verdict import CheckResult, ExerciseVerdict, Reason, Status, Verdict
from autograder.views.screen import Screen, path_text, prose
from autograder.views.text import clipped, count, number, visible
from autograder.views.words import advice, mark, phrase, style

_INSET = " " * 6

# A check with one of these has nothing to show but its promise.
_BARE = (Status.PASSED, Status.SKIPPED, Status.NOT_ATTEMPTED)


@dataclass(frozen=True)
class Outlook:
    """What lies round a verdict, for the words on what to do next."""

    following: Exercise | None = None
    """The next unfinished exercise; None when there is none left."""
    hints_taken: int = 0
    own: bool = True
    """Whether it is on the learner's own stub, so that there is something to do next."""
    keys: bool = False
    """Whether a line of keys follows, as in `grade watch`: then no commands are named."""


def show_verdict(screen: Screen, exercise: Exercise, verdict: ExerciseVerdict, outlook: Outlook) -> None:
    """One exercise in full."""
    _head(screen, exercise, verdict)
    _body(screen, verdict)
    _result(screen, verdict)
    _next_step(screen, exercise, verdict, outlook)


def show_brief(screen: Screen, exercise: Exercise, verdict: ExerciseVerdict) -> None:
    """One exercise among several: in full only where there is something to mend."""
    if verdict.status in (Status.PASSED, Status.NOT_ATTEMPTED):
        line = Text.assemble((exercise.id, "bold"), "  ", exercise.title)
        line.append(
            f"  {_points(verdict)}" if verdict.passed else f"  {phrase(verdict.status, verdict.reason)}",
            "dim",
        )
        screen.write(line, lead=_marked(verdict.status))
        return
    screen.blank()
    _head(screen, exercise, verdict)
    _body(screen, verdict)


def show_tally(screen: Screen, verdict: Verdict) -> None:
    """The last line over several exercises."""
    passed = sum(exercise.passed for exercise in verdict.exercises)
    ungraded = sum(exercise.status is Status.UNGRADED for exercise in verdict.exercises)
    every = passed == len(verdict.exercises)
    line = f"{passed} of {count(len(verdict.exercises), 'exercise')} passed."
    if ungraded:
        line += f" {count(ungraded, 'exercise')} could not be graded: the grader failed, not you."
    screen.blank()
    screen.write(line, style="bold green" if every else "bold")


def show_isolation(screen: Screen, isolation: str, missing: Sequence[str]) -> None:
    """Says so where the sandbox is less than whole; nothing is silently weaker."""
    if isolation == "full" and not missing:
        return
    lacks = f"; missing here: {', '.join(missing)}" if missing else ""
    screen.write(f"Isolation: {isolation}{lacks}. {screen.command('doctor')} tells more.", style="dim")


def show_picture(screen: Screen, path: Path | None, words: str) -> None:
    """Where the picture is and what it shows; without a path, why there is none."""
    if path is not None:
        screen.write(path_text(path), lead="Yours beside the reference: ")
    screen.write(words, lead="  " if path else "")


def _head(screen: Screen, exercise: Exercise, verdict: ExerciseVerdict) -> None:
    title = Text.assemble((exercise.id, "bold"), "  ", exercise.title)
    screen.write(title, lead=_marked(verdict.status))
    screen.write(path_text(exercise.stub), lead="  ")


def _marked(status: Status) -> Text:
    return Text.assemble((mark(status), style(status)), " ")


def _body(screen: Screen, verdict: ExerciseVerdict) -> None:
    whole = _of_the_whole(verdict)
    if whole is not None:
        screen.blank()
        words = (
            "The file is missing" if _is_gone(verdict) else _capital(phrase(verdict.status, verdict.reason))
        )
        screen.write(words, lead="  ", style=f"bold {style(verdict.status)}")
        _account(screen, whole, "    ")
    _checks(screen, verdict, whole)
    _diagnosis(screen, verdict)
    _remarks(screen, verdict)


def _is_gone(verdict: ExerciseVerdict) -> bool:
    """Whether it is the file that is missing: of a name, each check speaks for itself."""
    return verdict.status is Status.MISSING and verdict.message is not None


def _of_the_whole(verdict: ExerciseVerdict) -> CheckResult | None:
    """What befell the program as a whole, such as a syntax error: it is told once, not at each check."""
    if verdict.message is not None:
        reason = None if _is_gone(verdict) else verdict.reason
        return CheckResult("", "", verdict.status, 0.0, reason, message=verdict.message)
    seen = [check for check in verdict.checks if not check.hidden]
    if not seen or seen[0].message is None or seen[0].status in _BARE:
        return None
    alike = len({_account_of(check) for check in seen}) == 1
    if not alike or (len(seen) == 1 and seen[0].reason != Reason.SYNTAX_ERROR):
        return None
    return replace(seen[0], call=None, expected=None)


def _account_of(check: CheckResult) -> tuple[str | None, ...]:
    """Two checks with the same account befell the same: what is told once is not told again."""
    told = (check.status, check.reason, check.message, check.got)
    return (*told, check.call, check.expected) if check.status is Status.FAILED else told


def _checks(screen: Screen, verdict: ExerciseVerdict, whole: CheckResult | None) -> None:
    told = {_account_of(whole)} if whole else set()
    advised = {whole.reason} if whole else set()
    screen.blank()
    for check in verdict.checks:
        bare = check.status in _BARE or check.hidden or not (check.message or check.got)
        again = _account_of(check) in told and not bare
        _check_line(screen, check, told=_needs_no_words(verdict, check, whole), again=again)
        if not bare and not again:
            _account(screen, check, _INSET, advise=check.reason not in advised)
            told.add(_account_of(check))
            advised.add(check.reason)


def _needs_no_words(verdict: ExerciseVerdict, check: CheckResult, whole: CheckResult | None) -> bool:
    """Whether what befell the check is already said of the program as a whole."""
    if check.status is Status.PASSED or verdict.reason == Reason.UNTOUCHED:
        return True
    return whole is not None and (check.status, check.reason) == (verdict.status, verdict.reason)


def _check_line(screen: Screen, check: CheckResult, told: bool, again: bool) -> None:
    line = prose(check.promise)
    if not told:
        above = ", as above" if again else ""
        line.append(f" — {phrase(check.status, check.reason)}{above}", style(check.status))
    screen.write(line, lead=Text.assemble("  ", _marked(check.status)))


def _account(screen: Screen, check: CheckResult, inset: str, advise: bool = True) -> None:
    """The call, what came back, what was expected; then the grader's words and what to do about it."""
    came = "raised" if check.status is Status.RAISED else "came back"
    for label, text in (("the call", check.call), (came, check.got), ("expected", check.expected)):
        if text:
            screen.write(Text(visible(clipped(text, 12))), lead=Text(f"{inset}{label:<9}  ", style="dim"))
    if check.message:
        screen.write(clipped(check.message), lead=inset)
    suggestion = advice(check.reason)
    if suggestion and advise:
        screen.write(suggestion, lead=inset)


def _diagnosis(screen: Screen, verdict: ExerciseVerdict) -> None:
    if verdict.diagnosis is None:
        return
    screen.blank()
    screen.write("What this looks like", lead="  ", style="bold yellow")
    screen.write(verdict.diagnosis.text, lead="    ")


def _remarks(screen: Screen, verdict: ExerciseVerdict) -> None:
    for remark in verdict.remarks:
        screen.write(clipped(remark, 5), lead="  Note: ")


def _points(verdict: ExerciseVerdict) -> str:
    if verdict.score is None:
        return "no score"
    return f"{number(verdict.score)} of {number(verdict.max_score)} points"


def _result(screen: Screen, verdict: ExerciseVerdict) -> None:
    passed = sum(check.status is Status.PASSED for check in verdict.checks)
    parts = f"{passed} of {count(len(verdict.checks), 'check')} passed, {_points(verdict)}"
    if verdict.passed or verdict.reason == Reason.UNTOUCHED:
        parts = f"{_capital(phrase(verdict.status, verdict.reason))}: {_points(verdict)}"
    screen.blank()
    screen.write(f"{parts}.", style=f"bold {style(verdict.status)}")


def _next_step(screen: Screen, exercise: Exercise, verdict: ExerciseVerdict, outlook: Outlook) -> None:
    if not outlook.own or verdict.status is Status.UNGRADED or _is_gone(verdict):
        return
    if verdict.passed:
        _after_pass(screen, exercise, outlook)
        return
    todo = "Fill in the TODOs of" if verdict.status is Status.NOT_ATTEMPTED else "Edit"
    then = " and save." if outlook.keys else f", then run {screen.command(exercise.id)}."
    screen.write(Text.assemble(f"{todo} ", path_text(exercise.stub), prose(then)))
    if exercise.hints and not outlook.keys:
        screen.write(f"Stuck? {screen.command('hint', exercise.id)} {_hints_left(exercise, outlook)}.")


def _hints_left(exercise: Exercise, outlook: Outlook) -> str:
    total = len(exercise.hints)
    if outlook.hints_taken >= total:
        return f"shows the {count(total, 'hint')} again"
    return f"gives hint {outlook.hints_taken + 1} of {total}"


def _after_pass(screen: Screen, exercise: Exercise, outlook: Outlook) -> None:
    if exercise.learned:
        screen.write(exercise.learned, lead="What you learned: ")
    if not outlook.keys and not exercise.recorded:
        screen.write(f"Compare with the reference: {screen.command('solution', exercise.id)}")
    if outlook.following is None:
        screen.write("That was the last one: every exercise of the course is passed.", style="bold")
    else:
        name = Text.assemble((outlook.following.id, "bold"), f", {outlook.following.title}")
        how = "" if outlook.keys else f" ({screen.command()})"
        screen.write(Text.assemble("Next: ", name, prose(how)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
