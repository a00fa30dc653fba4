from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnames="y", inline=True)
def foo(x, y):
    if y == 1:
        return jnp.abs(x)
    return jnp.einsum("...i,...i->...", jnp.atleast_1d(x), jnp.atleast_1d(x))


@partial(jax.jit, static_argnames="mode")
def bar(x, *, mode):
    return foo(x, 1 if mode == "abs" else 2)


__all__ = ["foo", "bar"]
