"""There was one key too few, or an index one too large. An index past the end of a list raises an error. One past the
end of a JAX array does not, it gives the last entry: then two of the matrices are equal, because they share the
last key. Count the draws, and look at the largest index.
"""

import jax
import jax.numpy as jnp


def vector_and_matrices(key, n):
    keys = jax.random.split(key, n + 1)
    vector = jax.random.uniform(keys[1], (3,))
    matrices = jnp.stack([jax.random.normal(keys[i + 2], (20, 20)) for i in range(n)])
    return vector, matrices


__all__ = ["vector_and_matrices"]
