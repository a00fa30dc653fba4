"""Compiled already, with the branch inside of the program."""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=3)
def dropout(key, x, rate, train):
    dropped = jax.random.bernoulli(key, rate, x.shape)
    return jax.lax.cond(train, lambda: jnp.where(dropped, jnp.zeros_like(x), x) / (1 - rate), lambda: x)


__all__ = ["dropout"]
