"""The numbers of the vector stand in one of the matrices again, only in the other distribution: the key that drew the
vector drew that matrix too. Another shape or distribution does not make a key fresh. One vector and n matrices are
n + 1 draws; count the keys that go into them.
"""

import jax
import jax.numpy as jnp


def vector_and_matrices(key, n):
    key, *subkeys = jax.random.split(key, n + 1)
    vector = jax.random.uniform(subkeys[0], (3,))
    matrices = jnp.stack([jax.random.normal(subkeys[i], (20, 20)) for i in range(n)])
    return vector, matrices


__all__ = ["vector_and_matrices"]
