"""Whole rows or whole columns were dropped: the mask has a random number for each of these, and broadcasting used it
for all entries. Draw a mask of the shape of `x`.
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if not train:
        return x
    kept = jax.random.bernoulli(key, 1 - rate, x.shape[-1:])
    return jnp.where(kept, x / (1 - rate), 0.0)


__all__ = ["dropout"]
