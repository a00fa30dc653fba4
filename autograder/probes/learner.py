"""The learner's module as probes see it: its names, and errors for what is not there yet."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType
from typing import Any


class MissingName(AttributeError):
    """The submission does not define a name that a probe needs."""


class Unanswered(Exception):
    """A prediction is still None."""


class Learner:
    """Gives the submission's module-level names as attributes."""

    def __init__(self, module: ModuleType, filename: str) -> None:
        self._module = module
        self.filename = filename

    def __getattr__(self, name: str) -> Any:
        try:
            return vars(self._module)[name]
        except KeyError:
            raise MissingName(f"`{name}` is not defined.") from None


def predictions(
    learner: Learner, name: str = "PREDICTIONS", questions: Iterable[str] | None = None
) -> dict[str, Any]:
    """The learner's predictions: all, or those of some questions.

    One of them that is still None makes the observation "not attempted".
    """
    answers = dict(getattr(learner, name))
    if questions is not None:
        answers = {question: answers.get(question) for question in questions}
    unanswered = [key for key, value in answers.items() if value is None]
    if unanswered:
        raise Unanswered(f"No prediction yet for: {', '.join(map(str, unanswered))}.")
    return answers


def predicted(learner: Learner, **truth: Any) -> dict[str, dict[str, Any]]:
    """The learner's answers to the questions that `truth` names, beside what was measured."""
    return {"answers": predictions(learner, questions=truth), "truth": truth}
