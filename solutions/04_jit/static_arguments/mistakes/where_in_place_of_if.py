"""For 2 the sum came back once for every entry, in the shape of `x`. `jnp.where` computes both branches and
brings them to one shape; a traced `y` cannot choose between results of different shapes. A static `y`
can: then an ordinary `if` will do.
"""

import jax
import jax.numpy as jnp


@jax.jit
def foo(x, y):
    return jnp.where(y == 1, jnp.abs(x), jnp.sum(x**2))


def bar(x, *, mode):
    return foo(x, 1 if mode == "abs" else 2)


__all__ = ["foo", "bar"]
