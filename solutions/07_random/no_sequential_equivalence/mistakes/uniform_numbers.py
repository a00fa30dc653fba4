"""The numbers lie between 0 and 1: they were drawn with `uniform`, while normal ones were asked for, with mean 0. The
line on NumPy draws uniform numbers, and there it makes no difference to the question.
"""

import jax
import jax.numpy as jnp


def individually(key, n):
    return jax.vmap(jax.random.uniform)(jax.random.split(key, n))


def all_at_once(key, n):
    return jax.random.uniform(key, (n,))


PREDICTION = {"numpy": "yes", "jax": "no", "again": "yes"}


__all__ = ["individually", "all_at_once", "PREDICTION"]
