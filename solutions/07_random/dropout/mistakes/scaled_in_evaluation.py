"""The scale is right on average, and stands in the wrong place: training leaves the entries as they are, and evaluation
makes all of them smaller. Here evaluation returns `x` itself; so divide in training what is left by `1 - rate`.
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if not train:
        return x * (1 - rate)
    kept = jax.random.bernoulli(key, 1 - rate, x.shape)
    return jnp.where(kept, x, 0.0)


__all__ = ["dropout"]
