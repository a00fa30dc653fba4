"""The numbers were the same whatever key came in: they are drawn from a key that was made inside of the function, out
of a constant. Then nobody can ask for other numbers. Split the `key` that is given.
"""

import jax


def vector_and_matrices(key, n):
    vector_key, *subkeys = jax.random.split(jax.random.PRNGKey(42), n + 1)
    vector = jax.random.uniform(vector_key, (3,))
    matrices = jax.numpy.stack([jax.random.normal(subkey, (20, 20)) for subkey in subkeys])
    return vector, matrices


__all__ = ["vector_and_matrices"]
