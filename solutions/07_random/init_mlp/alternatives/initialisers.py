"""The initialiser that JAX comes with, which cuts the normal distribution off; a chain of keys."""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    init = jax.nn.initializers.he_normal()
    params = []
    for shape in zip(sizes, sizes[1:]):
        key, subkey = jax.random.split(key)
        params.append([init(subkey, shape, jnp.float32), jnp.zeros((shape[1],), jnp.float32)])
    return tuple(params)


__all__ = ["init_mlp"]
