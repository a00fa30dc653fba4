"""The values are right, but no compiled program was seen: every operation runs on its own. `jax.jit`
returns a new function, which has to bear the name in the end; the old one stays as it was.
"""

import jax.numpy as jnp


def foo(x, y):
    if y == 1:
        return jnp.abs(x)
    return jnp.sum(x**2)


def bar(x, *, mode):
    if mode == "abs":
        return jnp.abs(x)
    return jnp.sum(x**2)


__all__ = ["foo", "bar"]
