"""The numbers look right, but the key that was given was drawn from after it had been split. Its children are computed
from it, so it is spent with the split. Draw the vector with one of the new keys as well.
"""

import jax


def vector_and_matrices(key, n):
    subkeys = jax.random.split(key, n)
    vector = jax.random.uniform(key, (3,))
    matrices = jax.vmap(lambda subkey: jax.random.normal(subkey, (20, 20)))(subkeys)
    return vector, matrices


__all__ = ["vector_and_matrices"]
