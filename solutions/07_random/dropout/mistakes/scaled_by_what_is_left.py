"""What is left was divided by the share that happened to be kept, another number for each key. On average over all
keys it is the share `1 - rate` that counts, and if everything is dropped, a division by 0 is spared.
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if not train:
        return x
    kept = jax.random.bernoulli(key, 1 - rate, x.shape)
    return jnp.where(kept, x / kept.mean(), 0.0)


__all__ = ["dropout"]
