"""A key for each entry, and a function for one entry."""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    rate = rate if train else 0.0

    def one(key, entry):
        return jax.lax.select(jax.random.uniform(key) < rate, 0.0 * entry, entry / (1 - rate))

    if x.ndim == 0:
        return one(key, x)
    return jax.vmap(one)(jax.random.split(key, x.size), x.ravel()).reshape(x.shape)


__all__ = ["dropout"]
