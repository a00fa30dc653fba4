"""All arguments are static. An array cannot be one, because the program is kept under the value of what is
static; and a float can, but then each new float compiles a program of its own. Only the argument that
chooses the branch should be static; `x` is to be traced.
"""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=(0, 1))
def foo(x, y):
    if y == 1:
        return jnp.abs(x)
    return jnp.sum(x**2)


@partial(jax.jit, static_argnames=("x", "mode"))
def bar(x, *, mode):
    if mode == "abs":
        return jnp.abs(x)
    return jnp.sum(x**2)


__all__ = ["foo", "bar"]
