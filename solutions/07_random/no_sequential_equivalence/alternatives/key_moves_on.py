"""Keys split off one after the other; the single draw from a fresh key."""

import jax
import jax.numpy as jnp


def individually(key, n):
    numbers = []
    for _ in range(n):
        key, subkey = jax.random.split(key)
        numbers.append(jax.random.normal(subkey, (1,)))
    return jnp.concatenate(numbers)


def all_at_once(key, n):
    _, subkey = jax.random.split(key)
    return jax.random.normal(subkey, (n,))


PREDICTION = dict(numpy="Yes", jax="No", again="Yes")

__all__ = ["individually", "all_at_once", "PREDICTION"]
