"""The mask looks right, but it was drawn from a key that had been split before. Draw with one of the new keys, or do
not split at all: for one draw one key is enough.
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    new_key, subkey = jax.random.split(key)
    if not train:
        return x
    kept = jax.random.bernoulli(key, 1 - rate, x.shape)
    return jnp.where(kept, x / (1 - rate), 0.0)


__all__ = ["dropout"]
