"""The numbers look right, but a key was drawn from after it had been split: the last or first number comes from the
parent of the other keys. Once split, a key is spent. Make all n keys by splitting.
"""

import jax
import jax.numpy as jnp


def individually(key, n):
    numbers = []
    for _ in range(n):
        new_key, subkey = jax.random.split(key)
        numbers.append(jax.random.normal(key))
        key = new_key
    return jnp.stack(numbers)


def all_at_once(key, n):
    jax.random.split(key)
    return jax.random.normal(key, (n,))


PREDICTION = {"numpy": "yes", "jax": "no", "again": "yes"}


__all__ = ["individually", "all_at_once", "PREDICTION"]
