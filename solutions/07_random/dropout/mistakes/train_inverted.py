"""Training and evaluation changed places: entries are dropped where `train` is False, and all are left where it is
True.
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if train:
        return x
    kept = jax.random.bernoulli(key, 1 - rate, x.shape)
    return jnp.where(kept, x / (1 - rate), 0.0)


__all__ = ["dropout"]
