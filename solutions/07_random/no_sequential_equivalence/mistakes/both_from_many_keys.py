"""`all_at_once` drew each number from a key of its own, as `individually` does. To draw at once is to ask for all
numbers in one call: one key, and the shape of what should come back.
"""

import jax
import jax.numpy as jnp


def individually(key, n):
    return jax.vmap(jax.random.normal)(jax.random.split(key, n))


def all_at_once(key, n):
    return jax.vmap(jax.random.normal)(jax.random.split(key, n))


PREDICTION = {"numpy": "yes", "jax": "no", "again": "yes"}


__all__ = ["individually", "all_at_once", "PREDICTION"]
