"""For 2 came the root of the sum of the squares, the length of the vector. The sum itself is asked for,
without the root.
"""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=1)
def foo(x, y):
    if y == 1:
        return jnp.abs(x)
    return jnp.linalg.norm(x)


@partial(jax.jit, static_argnames="mode")
def bar(x, *, mode):
    if mode == "abs":
        return jnp.abs(x)
    return jnp.linalg.norm(x)


__all__ = ["foo", "bar"]
