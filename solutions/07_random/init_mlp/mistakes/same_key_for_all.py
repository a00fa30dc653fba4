"""The layers began with the same numbers, up to a factor: all of them were drawn from one key. Layers that start equal
are not the independent ones that the theory asks for. Split the key into as many as there are layers.
"""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    params = []
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        params.append((jax.random.normal(key, (n_in, n_out)) * jnp.sqrt(2 / n_in), jnp.zeros(n_out)))
    return params


__all__ = ["init_mlp"]
