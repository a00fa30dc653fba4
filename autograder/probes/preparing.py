"""What a child does while it waits for a request: all that JAX does only once in a process.

Nothing here depends on an exercise. What is lowered to a program is never compiled or run; it is the modules that
JAX imports for it, and the rules that it looks up, which the child then has.
"""

from __future__ import annotations

from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np

from autograder.probes.probe import PLAIN
from autograder.probes.running import configure

_MATRIX, _VECTOR = jax.ShapeDtypeStruct((3, 3), "float32"), jax.ShapeDtypeStruct((3,), "float32")


def prepare(cache: str | None, wanted: Callable[[], bool]) -> None:
    """Starts JAX's back end, then makes more and more of JAX ready, until a request is there.

    Args:
      cache: the folder of trusted compiled operations.
      wanted: tells whether a request is waiting.
    """
    configure(*PLAIN, cache)
    for step in (_start, _draw, _loop, _gradient, _solve):
        if wanted():
            return
        step()


def _start() -> None:
    jax.block_until_ready(jnp.sin(jax.device_put(np.float32(0))))


def _draw() -> None:
    def draw(seed: jax.Array) -> jax.Array:
        one, other = jax.random.split(jax.random.key(seed))
        return jax.random.normal(one, (3,)) + jax.random.uniform(other, (3,))

    jax.jit(draw).lower(jax.ShapeDtypeStruct((), "uint32"))


def _loop() -> None:
    def loop(A: jax.Array, b: jax.Array) -> jax.Array:
        b = jax.lax.fori_loop(0, 3, lambda _, x: jnp.where(x > 0, jnp.tanh(A @ x), 0.0), b)
        return jax.lax.scan(lambda x, y: (jnp.exp(x), x * y), b, A)[1]

    jax.jit(loop).lower(_MATRIX, _VECTOR)


def _gradient() -> None:
    def loss(A: jax.Array, b: jax.Array) -> jax.Array:
        return jnp.sum((jax.vmap(lambda row: row @ b)(A) - b[::-1]) ** 2)

    jax.jit(jax.value_and_grad(loss)).lower(_MATRIX, _VECTOR)


def _solve() -> None:
    jax.jit(jax.vmap(jnp.linalg.solve, in_axes=(None, 0))).lower(_MATRIX, _MATRIX)
