"""What the engine can be asked, each a plain request with a plain answer."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.course import Course
from autograder.errors import GraderError
from autograder.grading.cache import Cache
from autograder.grading.judge import Graded, Judge
from autograder.observation import NotPlain, Observation, encode
from autograder.sandbox import Level, Starter
from autograder.submission import Program
from autograder.verdict import exercise_to_json


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
            case "observed":
                return self._observed(order)
        raise GraderError(f"The engine does not know how to {order['op']!r}.")

    def _grade(self, order: dict[str, Any]) -> dict[str, Any]:
        exercise = self._course.exercise(order["exercise"])
        program = Program(order["filename"], base64.b64decode(order["source"]))
        graded = self._judge.grade(exercise, program, order["seed"], trusted=order["trusted"])
        self._last = {exercise.id: graded}
        return {"verdict": exercise_to_json(graded.verdict), "from_cache": graded.from_cache}

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


def _values(observations: Mapping[str, Observation]) -> dict[str, Any]:
    return {name: item.value for name, item in observations.items() if item.kind == "value"}
