"""What `grade watch` does with saves and keys, one after the other."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from autograder.cli.desk import Desk
from autograder.cli.drawing import drawing_of
from autograder.cli.learner import give_hint
from autograder.cli.outlook import keep
from autograder.cli.saves import Stamps
from autograder.course import Exercise
from autograder.errors import AutograderError
from autograder.progress import next_unfinished
from autograder.verdict import ExerciseVerdict, Reason
from autograder.views.outline import show_outline
from autograder.views.terminal import show_isolation, show_picture, show_verdict
from autograder.views.waiting import waiting

if TYPE_CHECKING:
    from autograder.grading import Grader
    from autograder.program import Program

# All in seconds.
_LOOK = 1.0
"""Between two looks for saves of which no event came."""
_LOOK_WHEN_DEAF = 0.3
_BURST = 1.0
"""A save this soon after a grading began belongs to a burst: it is graded when all is quiet, for `_QUIET`."""
_QUIET = 0.3
_PATIENCE = 2.0
"""A burst that does not end is graded all the same after this."""
_REAPPEARS = 0.3
"""An editor may remove a file before it writes it anew."""

_KEYS = "n next · h hint · l list · r run again · q quit"


@dataclass
class Burst:
    """When to grade: at the first of several quick saves at once, and again after the last of them."""

    began: float = float("-inf")
    first: float | None = None
    due: float | None = None
    """When what was saved is to be graded; None while nothing waits."""

    def save(self, now: float) -> None:
        self.first = now if self.first is None else self.first
        quick = self.due is not None or now - self.began < _BURST
        self.due = min(now + _QUIET, self.first + _PATIENCE) if quick else now

    def start(self, now: float) -> None:
        self.began, self.first, self.due = now, None, None

    @property
    def trailing(self) -> bool:
        """Whether what waits came soon after a grading, which may have seen it already."""
        return self.first is not None and self.first - self.began < _BURST


class Session:
    """One watch. Other threads call `saved`, `deaf` and `pressed`; `run` does all else, in its own thread."""

    def __init__(self, desk: Desk, grader: Grader, exercise: Exercise) -> None:
        self._desk, self._grader, self._exercise = desk, grader, exercise
        self._stubs = {other.stub.resolve(): other for other in desk.course.exercises}
        self._stamps = Stamps(self._stubs)
        self._events: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self._burst = Burst()
        self._graded: dict[str, Program | None] = {}
        self._has_keys = False
        self._look = _LOOK

    def saved(self, path: Path) -> None:
        self._events.put(("saved", path))

    def deaf(self, reason: str) -> None:
        self._events.put(("deaf", reason))

    def pressed(self, key: str) -> None:
        self._events.put(("key", key))

    def run(self, has_keys: bool) -> None:
        """Grades the exercise at hand, then whatever is saved, until the key `q`."""
        self._has_keys = has_keys
        self._grade(time.monotonic())
        while self._step():
            pass

    def _step(self) -> bool:
        """Waits for one event, or for the time to grade or to look; False when all is over."""
        due = self._burst.due
        patience = self._look if due is None else max(0.0, min(self._look, due - time.monotonic()))
        try:
            kind, what = self._events.get(timeout=patience)
        except Empty:
            kind, what = "nothing", None
        if kind == "saved":
            self._save(what)
        elif kind == "deaf":
            self._say_deaf(what)
        elif kind == "drawn":
            show_picture(self._desk.screen, what.path, what.words)
            self._show_keys()
        elif kind == "key" and not self._key(what):
            return False
        elif kind == "nothing" and due is None:
            self._look_round()
        self._grade_what_is_due()
        return True

    def _save(self, path: Path) -> None:
        exercise = self._stubs.get(path.resolve())
        if exercise is None:
            return
        self._stamps.seen(path.resolve())
        self._exercise = exercise
        self._burst.save(time.monotonic())

    def _look_round(self) -> None:
        """Finds saves of which no event came: on some network drives and containers none ever does."""
        for path in self._stamps.missed():
            if self._look == _LOOK:
                self._say_deaf("a file was saved and nothing told of it")
            self._save(path)

    def _say_deaf(self, reason: str) -> None:
        self._look = _LOOK_WHEN_DEAF
        by_hand = self._desk.screen.command(self._exercise.id)
        self._desk.screen.write(
            f"File events do not arrive here ({reason}), so the files are looked at every so often. "
            f"By hand: {by_hand}."
        )

    def _key(self, key: str) -> bool:
        """Does what a key asks for; False for the one that ends it all."""
        match key.lower():
            case "q" | "\x04":
                return False
            case "n":
                self._next()
            case "h":
                self._desk.screen.blank()
                give_hint(self._desk, self._exercise, "`h`")
                self._show_keys()
            case "l":
                self._list()
            case "r":
                self._grade(time.monotonic())
        return True

    def _next(self) -> None:
        following = next_unfinished(self._desk.course, self._desk.progress(), self._exercise)
        if following is None:
            self._desk.screen.write("Every exercise is passed.")
            self._show_keys()
        else:
            self._exercise = following
            self._grade(time.monotonic())

    def _list(self) -> None:
        desk, progress = self._desk, self._desk.progress()
        desk.screen.blank()
        show_outline(desk.screen, desk.course, desk.places(progress), self._exercise)
        self._show_keys()

    def _grade_what_is_due(self) -> None:
        due, now = self._burst.due, time.monotonic()
        if due is None or due > now:
            return
        program = self._read() if self._burst.trailing else None
        if program is not None and program == self._graded.get(self._exercise.id):
            self._burst.start(self._burst.began)
        else:
            self._grade(now)

    def _grade(self, began: float) -> None:
        """Grades the exercise at hand. Where the course or a file is wrong, says so and goes on."""
        self._burst.start(began)
        try:
            self._grade_now(began)
        except AutograderError as error:
            self._desk.screen.write(str(error))
        self._show_keys()

    def _grade_now(self, began: float) -> None:
        desk, exercise = self._desk, self._exercise
        program = self._read()
        with waiting(desk.screen, exercise.id):
            verdict = self._grader.grade(exercise, program)
        self._graded[exercise.id] = program
        outlook = keep(desk, verdict, desk.progress(), keys=True)
        if desk.screen.console.is_terminal:
            desk.screen.console.clear()
        show_verdict(desk.screen, exercise, verdict, outlook)
        show_isolation(desk.screen, self._grader.isolation, self._grader.isolation_missing)
        desk.screen.write(f"graded in {time.monotonic() - began:.2f} s", style="dim")
        self._after(exercise, program, verdict)

    def _after(self, exercise: Exercise, program: Program | None, verdict: ExerciseVerdict) -> None:
        """What can wait until the verdict is shown."""
        if verdict.reason == Reason.UNTOUCHED and program is not None:
            # Nothing was run. Run it all the same, for the engine to be warm when the first answer is saved.
            self._grader.run(exercise, program)
        elif drawing := drawing_of(self._desk.course, exercise, verdict, self._grader):
            Thread(target=lambda: self._events.put(("drawn", drawing())), daemon=True).start()

    def _read(self) -> Program | None:
        from autograder.submission import read_stubs

        exercise = self._exercise
        end = time.monotonic() + _REAPPEARS
        while not exercise.stub.exists() and time.monotonic() < end:
            time.sleep(0.02)
        # Before it is read: what is saved in between is then found by looking.
        self._stamps.seen(exercise.stub.resolve())
        return read_stubs([exercise])[exercise.id]

    def _show_keys(self) -> None:
        keys = _KEYS if self._has_keys else "Save a file to grade it; Ctrl-C ends."
        self._desk.screen.write(keys, style="dim")
