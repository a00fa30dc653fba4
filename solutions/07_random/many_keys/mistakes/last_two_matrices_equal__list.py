import jax
import jax.numpy as jnp


def vector_and_matrices(key, n):
    key, *subkeys = jax.random.split(key, n + 1)
    vector = jax.random.uniform(subkeys[0], (3,))
    matrices = jnp.stack([jax.random.normal(subkeys[i], (20, 20)) for i in range(1, n + 1)])
    return vector, matrices


__all__ = ["vector_and_matrices"]
