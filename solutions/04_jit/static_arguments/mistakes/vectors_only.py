"""Vectors come out right, but a float fails: it has no axis. `@` multiplies vectors and matrices, and a sum along
`axis=0` needs an axis 0. Square and add up in a way that works for every shape.
"""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=1)
def foo(x, y):
    if y == 1:
        return jnp.abs(x)
    return x @ x


@partial(jax.jit, static_argnames="mode")
def bar(x, *, mode):
    if mode == "abs":
        return jnp.abs(x)
    return x @ x


__all__ = ["foo", "bar"]
