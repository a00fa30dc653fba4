"""What `check` gives back: a verdict that shows itself, as HTML where that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from autograder.course import Exercise
from autograder.verdict import ExerciseVerdict
from autograder.views.html import Picture, fragment
from autograder.views.terminal import plain


@dataclass(frozen=True, repr=False)
class Result:
    """A verdict in a notebook. As plain text it is its score and nothing else, which is what nbgrader reads."""

    exercise: Exercise
    verdict: ExerciseVerdict
    notes: Sequence[str] = ()
    picture: Picture | None = None

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return self.verdict.passed

    @property
    def score(self) -> float:
        """The points earned."""
        return float(self.verdict.score or 0.0)

    @property
    def text(self) -> str:
        """The verdict in words."""
        return "\n".join([f"{self.exercise.id}  {self.exercise.title}", "", plain(self.verdict), *self.notes])

    def __repr__(self) -> str:
        return repr(self.score)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        html = fragment(self.exercise, self.verdict, self.picture, self.notes)
        return {"text/plain": repr(self), "text/html": html}
