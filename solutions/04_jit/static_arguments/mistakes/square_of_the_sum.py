"""For 2 came the square of the sum, where the sum of the squares is asked for: square each entry first, and
add them up then.
"""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=1)
def foo(x, y):
    if y == 1:
        return jnp.abs(x)
    return jnp.sum(x) ** 2


@partial(jax.jit, static_argnames="mode")
def bar(x, *, mode):
    if mode == "abs":
        return jnp.abs(x)
    return jnp.sum(x) ** 2


__all__ = ["foo", "bar"]
