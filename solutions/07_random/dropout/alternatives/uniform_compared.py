"""The mask by comparing uniform numbers with the rate; multiplied."""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train=True):
    key, subkey = jax.random.split(key)
    mask = (jax.random.uniform(subkey, jnp.shape(x)) >= rate).astype(x.dtype)
    return x * mask / (1.0 - rate) if train else x


__all__ = ["dropout"]
