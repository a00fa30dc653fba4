"""Each matrix was made to measure: its own mean was subtracted, so that its entries always add up to 0. A normal
distribution with mean 0 is what the numbers are drawn from, and those of one draw are near that, never quite. Made so,
each entry depends on all the others.
"""

import jax


def vector_and_matrices(key, n):
    vector_key, *subkeys = jax.random.split(key, n + 1)
    matrices = jax.vmap(lambda k: jax.random.normal(k, (20, 20)))(jax.numpy.stack(subkeys))
    matrices = matrices - matrices.mean(axis=(1, 2), keepdims=True)
    matrices = matrices / matrices.std(axis=(1, 2), keepdims=True)
    return jax.random.uniform(vector_key, (3,)), matrices


__all__ = ["vector_and_matrices"]
