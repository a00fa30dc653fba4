"""Several of the last matrices are the same one: keys were made for a fixed number, and more matrices were asked
for. An index past the end of a JAX array is no error, it gives the last entry: the last key was used again and
again. How many keys are needed, for any n?
"""

import jax
import jax.numpy as jnp


def vector_and_matrices(key, n):
    keys = jax.random.split(key, 9)
    vector = jax.random.uniform(keys[0], (3,))
    return vector, jnp.stack([jax.random.normal(keys[i + 1], (20, 20)) for i in range(n)])


__all__ = ["vector_and_matrices"]
