"""What `grade watch` does with saves and keys, one after the other."""

from __future__ import annotations

import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from autograder.cli.burst import Burst
from autograder.cli.desk import Desk
from autograder.cli.drawing import Drawn, drawing_of
from autograder.cli.easel import Easel
from autograder.cli.learner import take_hint
from autograder.cli.outlook import keep
from autograder.cli.saves import Stamps
from autograder.cli.shown import Shown
from autograder.course import Exercise
from autograder.errors import AutograderError, GraderError
from autograder.progress import next_unfinished
from autograder.verdict import ExerciseVerdict, Reason
from autograder.views.lesson import show_hint
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
_REAPPEARS = 0.3
"""An editor may remove a file before it writes it anew."""

_KEYS = "n next · h hint · l list · r run again · q quit"
_QUIT = ("q", "\x04")


class Session:
    """One watch. Other threads call `saved`, `deaf`, `pressed` and `changed`; `run` does the rest, in its own."""

    def __init__(self, desk: Desk, grader: Grader, exercise: Exercise) -> None:
        self._desk, self._grader, self._exercise = desk, grader, exercise
        self._stubs = {other.stub.resolve(): other for other in desk.course.exercises}
        self._stamps = Stamps(self._stubs)
        self._events: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self._burst = Burst()
        self._shown = Shown(desk.screen)
        self._easel = Easel(lambda picture: self._events.put(("drawn", picture)))
        self._seen: tuple[Exercise, Program | None] | None = None
        """What the verdict on the screen is on."""
        self._count = 0
        self._grading = Lock()
        self._warming: Thread | None = None
        self._leaving = False
        self._has_keys = False
        self._look = _LOOK

    def saved(self, path: Path) -> None:
        self._events.put(("saved", (path, time.monotonic())))

    def deaf(self, reason: str) -> None:
        self._events.put(("deaf", reason))

    def pressed(self, key: str) -> None:
        self._events.put(("key", (key.lower(), time.monotonic())))
        if key.lower() in _QUIT:
            # Whatever runs just now, nobody waits for it any more.
            self._leaving = True
            self._grader.stop()

    def changed(self) -> None:
        """The terminal has another size, or something else was written on it."""
        self._events.put(("changed", None))

    def run(self, has_keys: bool) -> None:
        """Grades the exercise at hand, then whatever is saved, until the key `q`."""
        self._has_keys = has_keys
        try:
            self._grade(time.monotonic())
            while self._step():
                pass
        finally:
            self._grader.stop()
            if self._warming is not None:
                self._warming.join()

    def _step(self) -> bool:
        """Waits for one event, or for the time to grade or to look; False when all is over."""
        due = self._burst.due
        patience = self._look if due is None else max(0.0, min(self._look, due - time.monotonic()))
        try:
            kind, what = self._events.get(timeout=patience)
        except Empty:
            kind, what = "nothing", None
        if kind == "saved":
            self._save(*what)
        elif kind == "deaf":
            self._say_deaf(what)
        elif kind == "drawn":
            self._show_picture(*what)
        elif kind == "changed":
            self._shown.again()
        elif kind == "key" and not self._key(*what):
            return False
        elif kind == "nothing" and due is None:
            self._look_round()
        self._grade_what_is_due()
        return True

    def _save(self, path: Path, when: float) -> None:
        exercise = self._stubs.get(path.resolve())
        if exercise is None:
            return
        self._stamps.seen(path.resolve())
        self._exercise = exercise
        self._burst.save(when)

    def _look_round(self) -> None:
        """Finds saves of which no event came: on some network drives and containers none ever does."""
        for path in self._stamps.missed():
            if self._look == _LOOK:
                self._say_deaf("a file was saved and nothing told of it")
            self._save(path, time.monotonic())

    def _say_deaf(self, reason: str) -> None:
        self._look = _LOOK_WHEN_DEAF
        by_hand = self._desk.screen.command(self._exercise.id)
        self._say(
            f"File events do not arrive here ({reason}), so the files are looked at every so often. "
            f"By hand: {by_hand}."
        )

    def _say(self, words: str) -> None:
        self._shown.add(partial(self._desk.screen.write, words))

    def _key(self, key: str, when: float) -> bool:
        """Does what a key asks for; False for the one that ends it all."""
        if key in _QUIT:
            return False
        match key:
            case "n":
                self._next()
            case "h":
                self._hint()
            case "l":
                self._list()
            case "r" if (
                when >= self._burst.ended
            ):  # what is pressed during a run gets the verdict of that run
                self._grade(time.monotonic())
        return True

    def _next(self) -> None:
        following = next_unfinished(self._desk.course, self._desk.progress(), self._exercise)
        if following is None:
            self._say("Every exercise is passed.")
            self._shown.add(self._show_keys)
        else:
            self._exercise = following
            self._grade(time.monotonic())

    def _hint(self) -> None:
        desk, exercise = self._desk, self._exercise
        step = take_hint(desk, exercise)
        self._shown.add(
            desk.screen.blank, partial(show_hint, desk.screen, exercise, step, "`h`"), self._show_keys
        )

    def _list(self) -> None:
        desk, places = self._desk, self._desk.places(self._desk.progress())
        outline = partial(show_outline, desk.screen, desk.course, places, self._exercise)
        self._shown.add(desk.screen.blank, outline, self._show_keys)

    def _grade_what_is_due(self) -> None:
        due, now = self._burst.due, time.monotonic()
        if due is None or due > now:
            return
        if self._burst.trailing and self._seen == (self._exercise, self._read()):
            self._burst.start(self._burst.began)
        else:
            self._grade(now)

    def _grade(self, began: float) -> None:
        """Grades the exercise at hand. Where the course or a file is wrong, says so and goes on."""
        self._burst.start(began)
        try:
            self._grade_now(began)
        except AutograderError as error:
            self._seen = None
            if not (self._leaving and isinstance(error, GraderError)):
                self._shown.begin(partial(self._desk.screen.write, str(error)), self._show_keys)
        self._burst.end(time.monotonic())

    def _grade_now(self, began: float) -> None:
        desk, exercise = self._desk, self._exercise
        self._await_file()
        program = self._read()
        with waiting(desk.screen, exercise.id), self._grading:
            verdict = self._grader.grade(exercise, program)
        if self._read() != program:
            # Saved again meanwhile: nobody wants a verdict on a text that is no more.
            self._burst.save(time.monotonic())
            return
        self._seen = exercise, program
        self._count += 1
        self._show_verdict(exercise, verdict, began)
        self._after(exercise, program, verdict)

    def _show_verdict(self, exercise: Exercise, verdict: ExerciseVerdict, began: float) -> None:
        desk, grader = self._desk, self._grader
        outlook = keep(desk, verdict, desk.progress(), keys=True)
        took = f"graded in {time.monotonic() - began:.2f} s"
        self._shown.begin(
            partial(show_verdict, desk.screen, exercise, verdict, outlook),
            partial(show_isolation, desk.screen, grader.isolation, grader.isolation_missing),
            partial(desk.screen.write, took, style="dim"),
            self._show_keys,
        )

    def _after(self, exercise: Exercise, program: Program | None, verdict: ExerciseVerdict) -> None:
        """What can wait until the verdict is shown."""
        if verdict.reason == Reason.UNTOUCHED and program is not None:
            # Nothing was run. Run it all the same, for the engine to be warm when the first answer is saved.
            warming = Thread(target=self._warm_up, args=(exercise, program), daemon=True)
            warming.start()
            self._warming = warming  # not before: one that has not begun cannot be waited for
        elif drawing := drawing_of(self._desk.course, exercise, verdict, self._grader):
            self._easel.order(self._count, drawing)

    def _warm_up(self, exercise: Exercise, program: Program) -> None:
        with self._grading, suppress(AutograderError):
            self._grader.run(exercise, program)

    def _show_picture(self, number: int, drawn: Drawn) -> None:
        if number == self._count:
            self._shown.add(
                partial(show_picture, self._desk.screen, drawn.path, drawn.words), self._show_keys
            )

    def _await_file(self) -> None:
        end = time.monotonic() + _REAPPEARS
        while not self._exercise.stub.exists() and time.monotonic() < end:
            time.sleep(0.02)

    def _read(self) -> Program | None:
        from autograder.submission import read_stubs

        exercise = self._exercise
        # Before it is read: what is saved in between is then found by looking.
        self._stamps.seen(exercise.stub.resolve())
        return read_stubs([exercise])[exercise.id]

    def _show_keys(self) -> None:
        keys = _KEYS if self._has_keys else "Save a file to grade it; Ctrl-C ends."
        self._desk.screen.write(keys, style="dim")
