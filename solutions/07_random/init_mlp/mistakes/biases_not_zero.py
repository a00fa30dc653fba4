"""The biases start at another number than 0. A bias moves all outputs of a unit in one direction, and which one is
right is not known before the training; so nothing speaks for any number but 0.
"""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    keys = jax.random.split(key, len(sizes) - 1)
    return [
        (jax.random.normal(k, (n_in, n_out)) * jnp.sqrt(2 / n_in), jnp.ones(n_out))
        for k, n_in, n_out in zip(keys, sizes[:-1], sizes[1:])
    ]


__all__ = ["init_mlp"]
