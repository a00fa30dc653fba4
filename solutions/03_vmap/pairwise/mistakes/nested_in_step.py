"""An exception: `jax.vmap` refuses to map in this way. It takes two, one inside the other, and each of them maps one
argument and holds the other: `in_axes` has one entry for x and one for y, of which one is an axis and the other
no number. The two take turns.
"""

import jax
import jax.numpy as jnp


def pairwise(f):
    return jax.vmap(jax.vmap(f))


def squared_distances(xs, ys):
    return pairwise(lambda x, y: jnp.sum((x - y) ** 2))(xs, ys)


__all__ = ["pairwise", "squared_distances"]
