"""What the probe helper `traced` observed, told to a learner."""

from __future__ import annotations

import pytest

from autograder.checking import CheckFailure, insist_traceable


def failure(error: str) -> CheckFailure:
    with pytest.raises(CheckFailure) as caught:
        insist_traceable({"error": error, "result": None}, "Inside of `jax.jit`, `run`", "Leave out `float`.")
    return caught.value


def test_no_error_passes() -> None:
    insist_traceable({"error": None, "result": None}, "Inside of `jax.jit`, `run`", "Leave out `float`.")


def test_a_number_that_was_wanted_comes_with_advice() -> None:
    assert failure("a number").reason == "not_traceable"
    assert failure("a number").message == (
        "Inside of `jax.jit`, `run` stopped: while JAX traces, the numbers are not known yet, and something wants to "
        "know one. Leave out `float`."
    )


def test_another_error_is_named() -> None:
    assert failure("KeyError").reason == "not_traceable"
    assert failure("KeyError").message == "Inside of `jax.jit`, `run` raised KeyError."
