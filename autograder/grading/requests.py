"""What the engine can be asked, each a plain request with a plain answer."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.course import Course
from autograder.errors import CourseError, GraderError
from autograder.grading.asking import from_plain
from autograder.grading.cache import Cache
from autograder.grading.judge import Graded, Judge
from autograder.grading.live_values import observable
from autograder.grading.material import load_material
from autograder.observation import Observation
from autograder.probes.preparing import likely_exercise
from autograder.sandbox import Level, Starter
from autograder.verdict import exercise_to_json
from autograder.wire import NotPlain, decode, encode


class Requests:
    """Answers requests with one judge; remembers the last grading, for its picture."""

    def __init__(self, course: Course, children: Starter, cache: Path | None) -> None:
        self._course = course
        # At level `process` nothing keeps a learner's program from writing there.
        warm = cache if children.level is not Level.PROCESS else None
        self._judge = Judge(children, Cache(cache), warm)
        self._last: dict[str, Graded] = {}

    def answer(self, order: dict[str, Any]) -> Any:
        match order["op"]:
            case "grade":
                return self._grade(order)
            case "live_task":
                return self._live_task(order)
            case "grade_values":
                return self._grade_values(order)
            case "observed":
                return self._observed(order)
            case "record":
                return self._record(order)
        raise GraderError(f"The engine does not know how to {order['op']!r}.")

    def likely(self) -> bytes:
        """What a child is told that is made ready: who has just been given a verdict on an exercise will try again."""
        for name, graded in self._last.items():
            with contextlib.suppress(CourseError):  # its author is amid a change of it
                probes = load_material(self._course.exercise(name)).visible.probes_source
                return likely_exercise(probes, graded.inputs)
        return b""

    def _grade(self, order: dict[str, Any]) -> dict[str, Any]:
        exercise = self._course.exercise(order["exercise"])
        graded = self._judge.grade(
            exercise, from_plain(order["program"]), order["seed"], trusted=order["trusted"]
        )
        self._last = {exercise.id: graded}
        return {"verdict": exercise_to_json(graded.verdict), "from_cache": graded.from_cache}

    def _live_task(self, order: dict[str, Any]) -> dict[str, Any]:
        task = self._judge.live_task(self._course.exercise(order["exercise"]), order["seed"])
        inputs = base64.b64encode(encode(dict(task.inputs))).decode()
        return {"probes": task.part.probes_source, "run": list(observable(task.part)), "inputs": inputs}

    def _grade_values(self, order: dict[str, Any]) -> dict[str, Any]:
        """The verdict on observations; they are of the kernel of whoever asks, and judged as such."""
        exercise = self._course.exercise(order["exercise"])
        plain = decode(base64.b64decode(order["observations"]))
        observed = {name: Observation.from_plain(item) for name, item in plain.items()}
        return exercise_to_json(self._judge.grade_values(exercise, observed, order["seed"]))

    def _observed(self, order: dict[str, Any]) -> str | None:
        """What the last grading of an exercise rests on, as bytes for a picture."""
        graded = self._last.get(order["exercise"])
        if graded is None:
            return None
        plain = {
            "inputs": dict(graded.inputs),
            "got": _values(graded.observed),
            "expected": _values(graded.reference),
        }
        try:
            return base64.b64encode(encode(plain)).decode()
        except NotPlain:  # the values together are more than any one may be: nothing to draw
            return None

    def _record(self, order: dict[str, Any]) -> str:
        record = self._judge.record(self._course.exercise(order["exercise"]), order["seed"])
        return base64.b64encode(record).decode()


def _values(observations: Mapping[str, Observation]) -> dict[str, Any]:
    return {name: item.value for name, item in observations.items() if item.kind == "value"}
