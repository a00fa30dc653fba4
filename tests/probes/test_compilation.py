"""Compiled or not, reused or not: what `compilation` observes, and what checks make of it."""

from __future__ import annotations

from collections.abc import Callable

import jax
import numpy as np
import pytest

from autograder.checking import CheckFailure, insist_compiled, insist_reused
from autograder.probes import compilation
from autograder.probes.learner import Learner

Make = Callable[[str], Learner]
VECTORS = [(jax.device_put(np.arange(3, dtype="float32") + shift),) for shift in range(3)]

COMPILED = {
    "decorated": "f = jax.jit(lambda x: 2 * x + 1)",
    "called": """
        def body(x):
            return 2 * x + 1

        compiled = jax.jit(body)

        def f(x):
            return compiled(x)
    """,
    "of JAX's own": "f = jax.jit(jnp.sin)",
    "ahead of time": """
        program = jax.jit(lambda x: 2 * x + 1).lower(jax.ShapeDtypeStruct((3,), "float32")).compile()

        def f(x):
            return program(x)
    """,
}
NOT_REUSED = {
    "recompiled_each_call": """
        def f(x):
            return jax.jit(lambda x: 2 * x + 1)(x)
    """,
    "recompiled": """
        programs = {}

        def f(x):
            key = float(x[0])
            if key not in programs:
                programs[key] = jax.jit(lambda x: 2 * x + 1)
            return programs[key](x)
    """,
}
LOOSE = {
    "not_compiled": "f = lambda x: 2 * x + 1",
    "not_compiled, by what refuses to be traced": """
        program = jax.jit(lambda x: 2 * x).lower(jax.ShapeDtypeStruct((3,), "float32")).compile()

        def f(x):
            return program(x) + 1
    """,
    "not_compiled, by NumPy": """
        def f(x):
            return jnp.asarray(2 * np.asarray(x) + 1)
    """,
    "partly_compiled": """
        double = jax.jit(lambda x: 2 * x)

        def f(x):
            return double(x) + 1
    """,
}


def seen(learner: Learner) -> dict[str, object]:
    first, second, third = VECTORS
    return compilation(learner, [lambda x: learner.f(x)], first, second, third)


@pytest.mark.parametrize("source", COMPILED.values(), ids=COMPILED)
def test_what_is_compiled_passes(learner: Make, source: str) -> None:
    observed = seen(learner(source))
    insist_reused(observed, "`f`", "for other numbers")
    insist_compiled(observed, ["f(x)"])


@pytest.mark.parametrize(("reason", "source"), NOT_REUSED.items())
def test_what_compiles_again_is_refused(learner: Make, reason: str, source: str) -> None:
    with pytest.raises(CheckFailure) as caught:
        insist_reused(seen(learner(source)), "`f`", "for other numbers")
    assert caught.value.reason == reason


@pytest.mark.parametrize(("reason", "source"), LOOSE.items())
def test_loose_arithmetic_is_refused(learner: Make, reason: str, source: str) -> None:
    with pytest.raises(CheckFailure) as caught:
        insist_compiled(seen(learner(source)), ["f(x)"])
    assert caught.value.reason == reason.partition(",")[0]
