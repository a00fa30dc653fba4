"""The vector failed: `jax.lax.cond` wants both branches to return the same shape, since a traced `y` leaves
open which of them will run, and here one returns a vector and the other a number. A static `y` is known:
then an ordinary `if` will do.
"""

import jax
import jax.numpy as jnp


@jax.jit
def foo(x, y):
    return jax.lax.cond(y == 1, jnp.abs, lambda x: jnp.sum(x**2), x)


def bar(x, *, mode):
    return foo(x, 1 if mode == "abs" else 2)


__all__ = ["foo", "bar"]
