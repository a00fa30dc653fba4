"""Keys by `fold_in` with a number for each draw; the matrices by a scan."""

import jax
import jax.numpy as jnp


def vector_and_matrices(key, n):
    def draw(carry, i):
        return carry, jax.random.normal(jax.random.fold_in(key, i), (20, 20))

    _, matrices = jax.lax.scan(draw, None, jnp.arange(1, n + 1))
    return jax.random.uniform(jax.random.fold_in(key, 0), (3,)), matrices


__all__ = ["vector_and_matrices"]
