from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=1)
def foo(x, y):
    if y == 1:
        return jnp.abs(x)
    return jnp.sum(x**2)


@partial(jax.jit, static_argnames="modes")
def bar(x, *, mode):
    if mode == "abs":
        return jnp.abs(x)
    return jnp.sum(x**2)


__all__ = ["foo", "bar"]
