import jax
import jax.numpy as jnp


def individually(key, n):
    return jnp.stack([jax.jit(lambda k: jax.random.normal(k))(subkey) for subkey in jax.random.split(key, n)])


def all_at_once(key, n):
    return jax.jit(lambda k: jax.random.normal(k, (n,)))(key)


PREDICTION = {"numpy": "yes", "jax": "no", "again": "yes"}

__all__ = ["individually", "all_at_once", "PREDICTION"]
