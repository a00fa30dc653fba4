"""Comparing a learner's predictions with what was measured: the probe helper `predicted` puts the two together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from autograder.checking.check import fail, insist
from autograder.checking.comparison import show


def insist_predicted(seen: Mapping[str, Any], advice: str) -> None:
    """Fails unless every prediction is the number that was measured; names those that are not, and no number.

    Args:
      seen: what `predicted` observed.
      advice: how a learner finds out.
    """
    answers = seen["answers"]
    for name, answer in answers.items():
        insist(_is_number(answer), "wrong_structure", f'"{name}" should be an int, and is {show(answer)}.')
    wrong = [f'"{name}"' for name, truth in seen["truth"].items() if answers[name] != truth]
    if wrong:
        fail("wrong_prediction", f"Not so: {' and '.join(wrong)}. {advice}")


def _is_number(answer: Any) -> bool:
    if not isinstance(answer, int | float | np.ndarray):
        return False
    array = np.asarray(answer)
    return array.ndim == 0 and array.dtype.kind in "iuf"  # no truth value, no text
