"""All matrices are one draw with a larger shape."""

from functools import partial

import jax


@partial(jax.jit, static_argnums=1)
def vector_and_matrices(key, n):
    first, second = jax.random.split(key)
    return [jax.random.uniform(first, (3,)), jax.random.normal(second, (n, 20, 20))]


__all__ = ["vector_and_matrices"]
