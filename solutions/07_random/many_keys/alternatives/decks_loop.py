"""The deck's way: one split, and a list of matrices that is stacked at the end."""

import jax.numpy as jnp
import jax.random as jrandom


def vector_and_matrices(key, n):
    key, *subkeys = jrandom.split(key, num=n + 2)
    xs = jrandom.uniform(subkeys[0], (3,))
    matrices = [jrandom.normal(subkeys[i], (20, 20)) for i in range(1, n + 1)]
    return xs, jnp.array(matrices)


__all__ = ["vector_and_matrices"]
