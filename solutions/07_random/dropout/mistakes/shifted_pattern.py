"""What is dropped follows a pattern: there are fewer random numbers than entries, so that one entry tells something
about another. Units that belong together in this way learn to rely on each other. Draw a number for each entry, with
the shape of `x`.
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
