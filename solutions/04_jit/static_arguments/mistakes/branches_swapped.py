"""The two branches are exchanged: 1 and "abs" mean the absolute value, 2 and "sum_of_squares" the sum of
the squares.
"""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=1)
def foo(x, y):
    if y == 1:
        return jnp.sum(x**2)
    return jnp.abs(x)


@partial(jax.jit, static_argnames="mode")
def bar(x, *, mode):
    if mode == "abs":
        return jnp.sum(x**2)
    return jnp.abs(x)


__all__ = ["foo", "bar"]
