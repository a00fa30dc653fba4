"""The table is transposed: it has a row for every y and a column for every x. The axis which the outer `jax.vmap` maps
becomes the first one of the result, the rows. Which of the two arguments belongs to the rows?
"""

import jax
import jax.numpy as jnp


def pairwise(f):
    return jax.vmap(jax.vmap(f, in_axes=(0, None)), in_axes=(None, 0))


def squared_distances(xs, ys):
    return pairwise(lambda x, y: jnp.sum((x - y) ** 2))(xs, ys)


__all__ = ["pairwise", "squared_distances"]
