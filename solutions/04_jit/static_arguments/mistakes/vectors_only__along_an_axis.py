from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=1)
def foo(x, y):
    return jnp.abs(x) if y == 1 else jnp.sum(x**2, axis=0)


@partial(jax.jit, static_argnames="mode")
def bar(x, *, mode):
    return jnp.abs(x) if mode == "abs" else jnp.sum(x**2, axis=0)


__all__ = ["foo", "bar"]
