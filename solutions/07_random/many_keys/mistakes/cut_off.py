"""The normal numbers have no tails: none is beyond 3, where one in 370 should be. They were cut off there, or drawn
from a distribution that is. `jax.random.normal` has no end on either side.
"""

import jax


def vector_and_matrices(key, n):
    vector_key, matrices_key = jax.random.split(key)
    matrices = jax.random.truncated_normal(matrices_key, -3, 3, (n, 20, 20))
    return jax.random.uniform(vector_key, (3,)), matrices


__all__ = ["vector_and_matrices"]
