"""What is read off the program JAX makes of a function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from autograder.probes import (
    backward_chain,
    callbacks,
    equations,
    growth,
    outside_jit,
    primitives,
    program_size,
    residual_items,
)
from autograder.probes.programs import CHAIN_CAP

X = jnp.arange(4.0)


def test_primitives_of_nested_programs() -> None:
    @jax.jit
    def inner(x: Any) -> Any:
        return jnp.sin(jnp.sin(x))

    counts = primitives(lambda x: inner(x) + jnp.cos(x), X)
    assert (counts["sin"], counts["cos"], counts["add"]) == (2, 1, 1)


def test_primitives_of_branches_and_loops() -> None:
    def f(x: Any) -> Any:
        x = jax.lax.cond(x.sum() > 0, jnp.sin, jnp.cos, x)
        return jax.lax.fori_loop(0, 3, lambda _, c: jnp.tanh(c), x)

    counts = primitives(f, X)
    assert (counts["sin"], counts["cos"], counts["tanh"], counts["cond"]) == (1, 1, 1, 1)
    assert counts.get("scan", 0) + counts.get("while", 0) == 1


def test_equations_of_all_branches() -> None:
    program = jax.make_jaxpr(lambda x: jax.lax.cond(x[0] > 0, jnp.sin, lambda x: jnp.outer(x, x)[0], x))(X)
    found = list(equations(program))
    assert {"cond", "sin"} <= {equation.primitive.name for equation in found}
    assert (4, 4) in [out.aval.shape for equation in found for out in equation.outvars]


def test_callbacks_are_found_wherever_they_are() -> None:
    def outside(x: Any) -> Any:
        result = jax.pure_callback(np.sin, jax.ShapeDtypeStruct(x.shape, x.dtype), x)
        return jax.jit(lambda y: y + result)(x)

    def printing(x: Any) -> Any:
        jax.debug.print("{}", x)
        return x

    assert callbacks(primitives(lambda x: jax.lax.cond(x[0] > 0, outside, jnp.cos, x), X)) == ["pure_callback"]
    assert callbacks(primitives(printing, X)) == []


def test_program_size_grows_with_a_python_loop_only() -> None:
    def loop(xs: Any) -> Any:
        return jnp.stack([jnp.sin(x) for x in xs])

    def mapped(xs: Any) -> Any:
        return jax.vmap(jnp.sin)(xs)

    assert program_size(loop, jnp.ones(9)) > program_size(loop, jnp.ones(3))
    assert program_size(mapped, jnp.ones(9)) == program_size(mapped, jnp.ones(3))


def test_growth_of_a_python_loop() -> None:
    seen = growth(lambda xs: jnp.stack([jnp.sin(x) for x in xs]), [jnp.ones(3)], [jnp.ones(9)])
    assert seen["small"] < seen["large"]
    assert seen["loops"] == []


def test_growth_of_one_program() -> None:
    shapes = [[jax.ShapeDtypeStruct((n,), "float32")] for n in (3, 9)]
    seen = growth(jax.vmap(jnp.sin), *shapes)
    assert seen == {"small": 1, "large": 1, "loops": []}
    looping = growth(lambda xs: jax.lax.map(jnp.sin, xs), *shapes)
    assert looping["small"] == looping["large"]
    assert looping["loops"] == ["scan"]


def test_outside_jit() -> None:
    inner = jax.jit(lambda x: x * 2)
    assert outside_jit(inner, X) == []
    assert outside_jit(lambda x: jnp.tanh(inner(jax.lax.sin(x))), X) == ["sin", "tanh"]


def test_residual_items_of_a_scan_and_of_a_checkpoint() -> None:
    def scan(x: Any) -> Any:
        return jax.lax.scan(lambda c, _: (jnp.tanh(c), None), x, length=50)[0]

    assert residual_items(scan, X) >= 50 * X.size
    assert residual_items(jax.checkpoint(scan), X) <= 2 * X.size


# z = tanh(W z + x): the ways to differentiate a fixed point, and how often tanh feeds itself on the way back.

STEPS = 30
W = jnp.asarray(np.random.default_rng(0).normal(size=(4, 4)) * 0.2, jnp.float32)


def step(w: Any, x: Any, z: Any) -> Any:
    return jnp.tanh(w @ z + x)


def iterate(w: Any, x: Any) -> Any:
    return jax.lax.fori_loop(0, STEPS, lambda _, z: step(w, x, z), jnp.zeros_like(x))


def until(w: Any, x: Any) -> Any:
    def go_on(pair: Any) -> Any:
        return jnp.abs(pair[0] - pair[1]).max() > 1e-6

    return jax.lax.while_loop(go_on, lambda pair: (pair[1], step(w, x, pair[1])), (x + 1, x))[1]


def unrolled(w: Any, x: Any) -> Any:
    z = jnp.zeros_like(x)
    for _ in range(STEPS):
        z = step(w, x, z)
    return z


def with_backward(backward: Callable[[Any, Any, Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """The solution by iteration, with a rule for the way back: `backward(w, x, z, g)`."""

    @jax.custom_vjp
    def solve(w: Any, x: Any) -> Any:
        return until(w, x)

    def forward(w: Any, x: Any) -> Any:
        z = until(w, x)
        return z, (w, x, z)

    solve.defvjp(forward, lambda kept, g: backward(*kept, g))
    return solve


def dense(w: Any, x: Any, z: Any, g: Any) -> Any:
    _, pull = jax.vjp(step, w, x, z)
    in_z = jax.jacobian(step, argnums=2)(w, x, z)
    u = jnp.linalg.solve((jnp.eye(4) - in_z).T, g)
    return pull(u)[:2]


def adjoint_loop(w: Any, x: Any, z: Any, g: Any) -> Any:
    """The adjoint equation by iteration: tanh at the solution is evaluated in each step, never on itself."""

    def turn(_: Any, u: Any) -> Any:
        return g + jax.vjp(lambda z: step(w, x, z), z)[1](u)[0]

    return jax.vjp(step, w, x, z)[1](jax.lax.fori_loop(0, STEPS, turn, g))[:2]


def replay(w: Any, x: Any, z: Any, g: Any) -> Any:
    """No implicit differentiation: the iteration once more, in the backward pass."""
    return jax.vjp(iterate, w, x)[1](g)


def replay_until(w: Any, x: Any, z: Any, g: Any) -> Any:
    """A loop with an open end in the backward pass, for the solution that was not kept."""
    again = until(w, x)
    return dense(w, x, again, g)


def custom_root(w: Any, x: Any) -> Any:
    def tangent_solve(f: Any, y: Any) -> Any:
        return jnp.linalg.solve(jax.jacobian(f)(y), y)

    return jax.lax.custom_root(lambda z: step(w, x, z) - z, x, lambda f, z: until(w, x), tangent_solve)


@pytest.mark.parametrize(
    ("solve", "chain"),
    [
        (unrolled, 0),  # what tanh gave is kept, all of it
        (jax.checkpoint(unrolled), CHAIN_CAP),
        (jax.checkpoint(iterate), CHAIN_CAP),
        (with_backward(replay), CHAIN_CAP),
        (with_backward(replay_until), CHAIN_CAP),
        (with_backward(dense), 1),
        (with_backward(adjoint_loop), 1),
        (custom_root, 1),
    ],
    ids=[
        "unrolled",
        "checkpoint",
        "checkpoint of a loop",
        "replay",
        "replay until",
        "dense",
        "adjoint loop",
        "root",
    ],
)
def test_backward_chain(solve: Callable[[Any, Any], Any], chain: int) -> None:
    found = backward_chain(solve, (W, X), ["tanh"])
    assert found <= chain if chain == 1 else found == chain


@pytest.mark.parametrize("solve", [unrolled, iterate], ids=["unrolled", "scan"])
def test_the_iteration_that_is_kept_shows_in_its_residuals(solve: Callable[[Any, Any], Any]) -> None:
    assert residual_items(solve, W, X) >= STEPS * X.size
    assert residual_items(with_backward(dense), W, X) <= W.size + 3 * X.size


def test_backward_chain_of_short_chains() -> None:
    def three_times(x: Any) -> Any:
        return jnp.tanh(jnp.tanh(jnp.tanh(x)))

    # tanh's own rule needs its result: a checkpoint computes all three again.
    assert backward_chain(jax.checkpoint(three_times), (X,), ["tanh"]) == 3
    assert backward_chain(jax.checkpoint(three_times), (X,), ["sin"]) == 0
    assert backward_chain(jax.jit(jax.checkpoint(three_times)), (X,), ["tanh"]) == 3


def test_backward_chain_of_parallel_evaluations() -> None:
    def many(x: Any) -> Any:
        return sum(jnp.tanh(x + i) for i in range(5))

    assert backward_chain(jax.checkpoint(many), (X,), ["tanh"]) == 1


def test_backward_chain_through_a_branch() -> None:
    def f(x: Any) -> Any:
        return jax.lax.cond(x.sum() > 0, lambda x: jnp.tanh(jnp.tanh(x)), jnp.tanh, x)

    assert backward_chain(jax.checkpoint(f), (X,), ["tanh"]) == 2
