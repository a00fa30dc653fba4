"""The weights have the shape `(n_out, n_in)`: outputs first, as other libraries have it. Here a row of inputs stands
on the left of the weights, and so `n_in` comes first.
"""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    keys = jax.random.split(key, len(sizes) - 1)
    return [
        (jax.random.normal(k, (n_out, n_in)) * jnp.sqrt(2 / n_in), jnp.zeros(n_out))
        for k, n_in, n_out in zip(keys, sizes[:-1], sizes[1:])
    ]


__all__ = ["init_mlp"]
