"""For 2 came the mean of the squares: the sum divided by the number of entries. The sum itself is asked
for.
"""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=1)
def foo(x, y):
    if y == 1:
        return jnp.abs(x)
    return jnp.mean(x**2)


@partial(jax.jit, static_argnames="mode")
def bar(x, *, mode):
    if mode == "abs":
        return jnp.abs(x)
    return jnp.mean(x**2)


__all__ = ["foo", "bar"]
