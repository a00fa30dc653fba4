"""The matrices have the same numbers, only in another order: one draw was rolled, transposed or shuffled into all of
them. Numbers that are seen twice are not independent, wherever they stand. Draw each matrix, with a key of its own.
"""

import jax
import jax.numpy as jnp


def vector_and_matrices(key, n):
    vector_key, matrix_key = jax.random.split(key)
    matrix = jax.random.normal(matrix_key, (20, 20))
    return jax.random.uniform(vector_key, (3,)), jnp.stack([jnp.roll(matrix, i) for i in range(n)])


__all__ = ["vector_and_matrices"]
