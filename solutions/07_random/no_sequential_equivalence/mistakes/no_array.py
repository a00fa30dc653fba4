"""What came back is not an array of shape `(n,)`: a list of numbers from `individually`, or a column of shape `(n, 1)`
from `all_at_once`. Put single numbers together with `jnp.stack`, and ask for the shape `(n,)`, a tuple of one
number.
"""

import jax
import jax.numpy as jnp


def individually(key, n):
    return [jax.random.normal(subkey) for subkey in jax.random.split(key, n)]


def all_at_once(key, n):
    return jax.random.normal(key, (n, 1))


PREDICTION = {"numpy": "yes", "jax": "no", "again": "yes"}


__all__ = ["individually", "all_at_once", "PREDICTION"]
