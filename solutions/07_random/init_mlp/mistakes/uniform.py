"""The weights fill an interval evenly. Their standard deviation may be right, but a normal distribution was asked for:
most weights near 0, and a few far out.
"""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    keys = jax.random.split(key, len(sizes) - 1)
    params = []
    for k, n_in, n_out in zip(keys, sizes[:-1], sizes[1:]):
        bound = jnp.sqrt(6 / n_in)
        params.append((jax.random.uniform(k, (n_in, n_out), minval=-bound, maxval=bound), jnp.zeros(n_out)))
    return params


__all__ = ["init_mlp"]
