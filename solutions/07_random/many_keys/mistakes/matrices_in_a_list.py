"""The matrices came in a list, where one array of shape `(n, 20, 20)` was asked for. An array can be handed on to one
JAX function as a whole, a list can't. `jnp.stack` makes an array out of a list of arrays, and `vmap` gives one at
once.
"""

import jax


def vector_and_matrices(key, n):
    key, *subkeys = jax.random.split(key, n + 2)
    vector = jax.random.uniform(subkeys[0], (3,))
    return vector, [jax.random.normal(subkey, (20, 20)) for subkey in subkeys[1:]]


__all__ = ["vector_and_matrices"]
