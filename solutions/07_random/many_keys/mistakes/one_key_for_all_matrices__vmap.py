import jax
import jax.numpy as jnp


def vector_and_matrices(key, n):
    key, *subkeys = jax.random.split(key, n + 2)
    vector = jax.random.uniform(subkeys[0], (3,))
    matrices = jax.vmap(lambda _: jax.random.normal(subkeys[1], (20, 20)))(jnp.arange(n))
    return vector, matrices


__all__ = ["vector_and_matrices"]
