"""What the probe helper `growth` observed, told to a learner."""

from __future__ import annotations

import pytest

from autograder.checking import CheckFailure, insist_no_loop, insist_one_program

ONE = {"small": 4, "large": 4, "loops": []}


def test_one_program_without_a_loop_passes() -> None:
    insist_one_program(ONE, "pdf", "Map it.")
    insist_no_loop(ONE, "pdf", "Map it.")


def test_a_program_that_grows() -> None:
    with pytest.raises(CheckFailure) as caught:
        insist_one_program({"small": 4, "large": 10, "loops": []}, "pdf", "Map it.")
    assert caught.value.reason == "not_vectorised"
    assert caught.value.message == (
        "The program of `pdf` has 4 operations for small arrays and 10 for larger ones: a Python loop is written out "
        "in it. Map it."
    )


def test_a_program_with_loops() -> None:
    with pytest.raises(CheckFailure) as caught:
        insist_no_loop({**ONE, "loops": ["scan", "while"]}, "pdf", "Map it.")
    assert caught.value.reason == "sequential"
    assert caught.value.message == (
        "The program of `pdf` holds a loop (`scan, while`), which takes one entry after the other. Map it."
    )
