"""Predictions beside what was measured."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from autograder.checking import CheckFailure, insist_predicted


def seen(**answers: Any) -> dict[str, Any]:
    return {"answers": answers, "truth": {"first": 2, "second": 0}}


@pytest.mark.parametrize("two", [2, 2.0, np.array(2), np.array(2, "float32")])
def test_right_predictions_pass(two: Any) -> None:
    insist_predicted(seen(first=two, second=0), "Count.")


def test_wrong_ones_are_named_without_the_truth() -> None:
    with pytest.raises(CheckFailure) as caught:
        insist_predicted(seen(first=3, second=1), "Count.")
    assert caught.value.reason == "wrong_prediction"
    assert caught.value.message == 'Not so: "first" and "second". Count.'


@pytest.mark.parametrize("answer", ["2", True, [2], np.array([2]), np.array("2"), [[1], [1, 2]]])
def test_what_is_no_number_is_told_so(answer: Any) -> None:
    with pytest.raises(CheckFailure) as caught:
        insist_predicted(seen(first=answer, second=0), "Count.")
    assert caught.value.reason == "wrong_structure"


def test_a_truth_value_is_not_zero() -> None:
    with pytest.raises(CheckFailure):
        insist_predicted(seen(first=2, second=False), "Count.")
