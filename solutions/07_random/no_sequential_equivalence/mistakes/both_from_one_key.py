"""The numbers of `individually` came from one draw, with one key, as those of `all_at_once` do. Taking an array apart
afterwards does not make its entries draws of their own. Each number is to have its own key.
"""

import jax
import jax.numpy as jnp


def individually(key, n):
    return jnp.stack([number for number in jax.random.normal(key, (n,))])


def all_at_once(key, n):
    return jax.random.normal(key, (n,))


PREDICTION = {"numpy": "yes", "jax": "no", "again": "yes"}


__all__ = ["individually", "all_at_once", "PREDICTION"]
