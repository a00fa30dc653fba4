"""What the engine can be asked, each a plain request with a plain answer."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

from autograder.course import Course
from autograder.errors import GraderError
from autograder.grading.cache import Cache
from autograder.grading.judge import Graded, Judge
from autograder.sandbox import Starter
from autograder.submission import Program
from autograder.verdict import exercise_to_json


class Requests:
    """Answers requests with one judge; remembers the last grading, for its picture."""

    def __init__(self, course: Course, children: Starter, cache: Path | None) -> None:
        self._course = course
        compiled = str(cache / "compiled") if cache else None
        self._judge = Judge(children, Cache(cache), compiled)
        self._last: dict[str, Graded] = {}

    def answer(self, order: dict[str, Any]) -> Any:
        match order["op"]:
            case "grade":
                return self._grade(order)
            case "picture":
                return self._picture(order)
        raise GraderError(f"The engine does not know how to {order['op']!r}.")

    def _grade(self, order: dict[str, Any]) -> dict[str, Any]:
        exercise = self._course.exercise(order["exercise"])
        program = Program(order["filename"], base64.b64decode(order["source"]))
        graded = self._judge.grade(exercise, program, order["seed"], trusted=order["trusted"])
        self._last = {exercise.id: graded}
        return {"verdict": exercise_to_json(graded.verdict), "from_cache": graded.from_cache}

    def _picture(self, order: dict[str, Any]) -> str | None:
        from autograder.pictures import draw

        exercise = self._course.exercise(order["exercise"])
        graded = self._last.get(exercise.id)
        return draw(exercise, graded.inputs, graded.observed, graded.reference, order["path"]) if graded else None
