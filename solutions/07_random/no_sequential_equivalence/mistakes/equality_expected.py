"""The answers expect JAX to draw the same numbers in both ways, as NumPy does. In JAX a number depends on its key, and
on the shape it is drawn with; keys made by `split` are other keys than the one you split. So there is no sequence
that both ways would have to follow. Run both, and compare what comes out.
"""

import jax
import jax.numpy as jnp


def individually(key, n):
    return jax.vmap(jax.random.normal)(jax.random.split(key, n))


def all_at_once(key, n):
    return jax.random.normal(key, (n,))


PREDICTION = {"numpy": "yes", "jax": "yes", "again": "yes"}


__all__ = ["individually", "all_at_once", "PREDICTION"]
