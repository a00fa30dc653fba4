"""The static argument is `x`, not the one that chooses the branch. A static argument serves as the key
under which the program is kept: an array cannot be one, and `y` is still traced, so that `if` cannot
look at it. Positions are counted from 0.
"""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=0)
def foo(x, y):
    if y == 1:
        return jnp.abs(x)
    return jnp.sum(x**2)


@partial(jax.jit, static_argnames="x")
def bar(x, *, mode):
    if mode == "abs":
        return jnp.abs(x)
    return jnp.sum(x**2)


__all__ = ["foo", "bar"]
