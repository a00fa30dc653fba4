"""For n = 1 a single number came back, and not an array of shape `(1,)`. `squeeze` takes away every axis of length
1, the axis of the numbers too, if there is only one of them. Draw single numbers, without a shape, and stack those.
"""

import jax
import jax.numpy as jnp


def individually(key, n):
    draws = [jax.random.normal(subkey, (1,)) for subkey in jax.random.split(key, n)]
    return jnp.squeeze(jnp.array(draws))


def all_at_once(key, n):
    return jax.random.normal(key, (n,))


PREDICTION = {"numpy": "yes", "jax": "no", "again": "yes"}

__all__ = ["individually", "all_at_once", "PREDICTION"]
