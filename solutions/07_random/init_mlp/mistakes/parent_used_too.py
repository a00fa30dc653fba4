"""The weights look right, but a key was drawn from after it had been split. Where a chain of keys goes on from layer
to layer, one half of each split is for the draw, and the other half for the next split.
"""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    params = []
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        next_key, subkey = jax.random.split(key)
        params.append((jax.random.normal(key, (n_in, n_out)) * jnp.sqrt(2 / n_in), jnp.zeros(n_out)))
        key = next_key
    return params


__all__ = ["init_mlp"]
