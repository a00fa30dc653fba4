"""The numbers have no tails: none is beyond 3, where one in 370 should be. They were cut off there, or drawn from a
distribution that is. `jax.random.normal` has no end on either side.
"""

import jax


def individually(key, n):
    return jax.vmap(lambda subkey: jax.random.truncated_normal(subkey, -3, 3))(jax.random.split(key, n))


def all_at_once(key, n):
    return jax.random.truncated_normal(key, -3, 3, (n,))


PREDICTION = {"numpy": "yes", "jax": "no", "again": "yes"}

__all__ = ["individually", "all_at_once", "PREDICTION"]
