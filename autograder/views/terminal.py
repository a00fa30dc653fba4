"""A verdict on the terminal: what was promised, what came of it, one idea about why, and what to do next."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.text import Text

from autograder.course import Exercise
from autograder.verdict import ExerciseVerdict, Status, Verdict
from autograder.views.screen import Screen, path_text, prose
from autograder.views.story import Account, Story, is_gone, points, tell
from autograder.views.summary import Milestone, show_milestone
from autograder.views.text import count, visible
from autograder.views.words import isolation_words, mark, phrase, style

_INSET = " " * 6
_FEW = 3


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
    reference: Path | None = None
    """The reference, where it lies open to the learner."""
    alternatives: tuple[str, ...] = ()
    """The names of other good answers."""
    milestone: Milestone | None = None
    """What was finished with this verdict."""


def show_verdict(screen: Screen, exercise: Exercise, verdict: ExerciseVerdict, outlook: Outlook) -> None:
    """One exercise in full."""
    story = tell(verdict)
    _head(screen, exercise, verdict)
    _body(screen, story, verdict.status)
    screen.blank()
    screen.write(story.result, style=f"bold {style(verdict.status)}")
    _next_step(screen, exercise, verdict, outlook)


def show_brief(screen: Screen, exercise: Exercise, verdict: ExerciseVerdict) -> None:
    """One exercise among several: in full only where there is something to mend."""
    if verdict.status in (Status.PASSED, Status.NOT_ATTEMPTED):
        line = Text.assemble((exercise.id, "bold"), "  ", exercise.title)
        line.append(
            f"  {points(verdict)}" if verdict.passed else f"  {phrase(verdict.status, verdict.reason)}",
            "dim",
        )
        screen.write(line, lead=_marked(verdict.status))
        return
    screen.blank()
    _head(screen, exercise, verdict)
    _body(screen, tell(verdict), verdict.status)


def plain(verdict: ExerciseVerdict) -> str:
    """What is told of one exercise as plain text, for where neither colour nor HTML is shown."""
    file = io.StringIO()
    screen = Screen(
        Console(file=file, width=80, color_system=None, highlight=False, markup=False, emoji=False)
    )
    _body(screen, tell(verdict), verdict.status)
    screen.blank()
    screen.write(tell(verdict).result)
    return file.getvalue().strip("\n")


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
    words = isolation_words(isolation, missing)
    screen.write(f"{words} {screen.command('doctor')} tells more.", style="dim")


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


def _body(screen: Screen, story: Story, status: Status) -> None:
    if story.headline is not None:
        screen.blank()
        screen.write(story.headline, lead="  ", style=f"bold {style(status)}")
        _account(screen, story.account, "    ")
    screen.blank()
    for line in story.lines:
        text = prose(line.promise)
        if line.words:
            text.append(f" — {line.words}", style(line.status))
        screen.write(text, lead=Text.assemble("  ", _marked(line.status)))
        _account(screen, line.account, _INSET)
    if story.diagnosis is not None:
        screen.blank()
        screen.write("What this looks like", lead="  ", style="bold yellow")
        screen.write(story.diagnosis, lead="    ")
    for remark in story.remarks:
        screen.write(remark, lead="  Note: ")


def _account(screen: Screen, account: Account | None, inset: str) -> None:
    """The call, what came back, what was expected; then the grader's words and what to do about it."""
    if account is None:
        return
    for label, text in account.rows:
        screen.write(Text(visible(text)), lead=Text(f"{inset}{label:<9}  ", style="dim"))
    for words in (account.message, account.advice):
        if words:
            screen.write(words, lead=inset)


def _next_step(screen: Screen, exercise: Exercise, verdict: ExerciseVerdict, outlook: Outlook) -> None:
    if not outlook.own or verdict.status is Status.UNGRADED or is_gone(verdict):
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
    _to_compare(screen, exercise, outlook)
    if outlook.milestone is not None:
        show_milestone(screen, outlook.milestone)
        screen.blank()
    if outlook.following is None:
        screen.write("That was the last one: every exercise of the course is passed.", style="bold")
    else:
        name = Text.assemble((outlook.following.id, "bold"), f", {outlook.following.title}")
        how = "" if outlook.keys else f" ({screen.command()})"
        screen.write(Text.assemble("Next: ", name, prose(how)))
        screen.write(path_text(outlook.following.stub), lead="  ")


def _to_compare(screen: Screen, exercise: Exercise, outlook: Outlook) -> None:
    """The reference and other good answers: where they are, or which command shows them."""
    command = "" if outlook.keys or exercise.recorded else screen.command("solution", exercise.id)
    if outlook.reference is not None:
        how = prose(f" ({command})" if command else "")
        screen.write(Text.assemble(path_text(outlook.reference), how), lead="Compare with the reference: ")
    elif command:
        screen.write(command, lead="Compare with the reference: ")
    if outlook.alternatives and (command or outlook.reference):
        screen.write(_listed(outlook.alternatives), lead="Other good answers stand beside it: ")


def _listed(names: Sequence[str]) -> str:
    """The first few names in words."""
    shown = [name.replace("_", " ") for name in names[:_FEW]]
    more = len(names) - len(shown)
    return f"{', '.join(shown)}{f' and {more} more' if more else ''}."
