"""The values are right, but each call compiles anew. A compiled function keeps its programs, and here a new
function, without any, is made and handed to `jax.jit` at every call. Call `jax.jit` once, outside, and
use its result again.
"""

from functools import partial

import jax
import jax.numpy as jnp


def branches(x, y):
    if y == 1:
        return jnp.abs(x)
    return jnp.sum(x**2)


def foo(x, y):
    return jax.jit(partial(branches, y=y))(x)


def bar(x, *, mode):
    return jax.jit(lambda x: jnp.abs(x) if mode == "abs" else jnp.sum(x**2))(x)


__all__ = ["foo", "bar"]
