"""The standard deviation came out as sqrt(2 / (n_in + n_out)). That is Glorot's initialisation, made for tanh; the
one of He looks at the inputs alone.
"""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    keys = jax.random.split(key, len(sizes) - 1)
    return [
        (jax.random.normal(k, (n_in, n_out)) * jnp.sqrt(2 / (n_in + n_out)), jnp.zeros(n_out))
        for k, n_in, n_out in zip(keys, sizes[:-1], sizes[1:])
    ]


__all__ = ["init_mlp"]
