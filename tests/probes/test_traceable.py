"""What comes of a call in which JAX traces the learner's code, and what is kept of a trace."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from autograder.probes import leaks, traced

WANTS_A_NUMBER: dict[str, Callable[[Any], Any]] = {
    "float": lambda x: float(x),
    "int": lambda x: int(x),
    "item": lambda x: x.item(),
    "math": lambda x: math.sin(x),
    "NumPy": lambda x: np.sin(x),
    "if": lambda x: 1 if x > 0 else 2,
    "range": lambda x: [0 for _ in range(x.astype(int))],
    "digits": lambda x: int(str(x)[2:5]),
    "text": lambda x: float(str(x)),
}


def test_traced_gives_the_result() -> None:
    seen = traced(lambda: [jax.jit(jnp.square)(3.0), {"a": 1}])
    assert seen == {"error": None, "result": [9.0, {"a": 1}]}


@pytest.mark.parametrize("function", WANTS_A_NUMBER.values(), ids=WANTS_A_NUMBER)
def test_traced_where_a_number_is_wanted(function: Callable[[Any], Any]) -> None:
    assert traced(lambda: jax.jit(function)(3.0)) == {"error": "a number", "result": None}


@pytest.mark.parametrize(
    ("function", "name"),
    [
        (lambda x: x.reshape(5), "TypeError"),
        (lambda x: jnp.stack([x, jnp.ones(2)]), "ValueError"),
        (lambda x: {}[x.shape], "KeyError"),
    ],
)
def test_traced_of_another_error(function: Callable[[Any], Any], name: str) -> None:
    assert traced(lambda: jax.jit(function)(3.0)) == {"error": name, "result": None}


def test_traced_lets_pass_what_is_still_to_do() -> None:
    def todo(x: Any) -> Any:
        raise NotImplementedError("TODO")

    with pytest.raises(NotImplementedError):
        traced(lambda: jax.jit(todo)(3.0))


def test_leaks() -> None:
    kept: list[Any] = []
    x = jax.ShapeDtypeStruct((), "float32")
    assert leaks(lambda x: kept.append(2 * x), x)
    assert not leaks(lambda x: 2 * x, x)
    assert not leaks(lambda x: float(x), x)
