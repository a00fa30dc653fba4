"""A named tuple for a layer, keys by `fold_in`."""

from typing import NamedTuple

import jax
import jax.numpy as jnp


class Layer(NamedTuple):
    weights: jax.Array
    bias: jax.Array


def layer(key, n_in, n_out):
    deviation = jnp.sqrt(jnp.float32(2 / n_in))
    return Layer(deviation * jax.random.normal(key, shape=(n_in, n_out)), jnp.zeros(n_out))


def init_mlp(key, sizes):
    return [layer(jax.random.fold_in(key, i), *sizes[i : i + 2]) for i in range(len(sizes) - 1)]


__all__ = ["init_mlp"]
