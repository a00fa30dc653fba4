"""The same entries were dropped for every key: `key` has no part in what is dropped. A key or a seed that is made
from a constant, inside of the function, makes the same mask each time. Draw the mask from the key that is given.
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if not train:
        return x
    kept = jax.random.bernoulli(jax.random.key(0), 1 - rate, x.shape)
    return jnp.where(kept, x / (1 - rate), 0.0)


__all__ = ["dropout"]
