"""The file fails while it is loaded, with a ValueError. That is how `jax.jit` answers when it is told of a
static argument which the function does not have. Positions are counted from 0, and a name has to be
spelled as in the `def` line.
"""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=2)
def foo(x, y):
    if y == 1:
        return jnp.abs(x)
    return jnp.sum(x**2)


@partial(jax.jit, static_argnames="mode")
def bar(x, *, mode):
    if mode == "abs":
        return jnp.abs(x)
    return jnp.sum(x**2)


__all__ = ["foo", "bar"]
