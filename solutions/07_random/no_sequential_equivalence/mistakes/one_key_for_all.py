"""`individually` gave one number n times over: every draw used the same key. A key does not move on when it is used.
Split it into n keys first, and give each draw its own.
"""

import jax
import jax.numpy as jnp


def individually(key, n):
    return jnp.stack([jax.random.normal(key) for _ in range(n)])


def all_at_once(key, n):
    return jax.random.normal(key, (n,))


PREDICTION = {"numpy": "yes", "jax": "no", "again": "yes"}


__all__ = ["individually", "all_at_once", "PREDICTION"]
