"""There is one axis for the x, and none for the y: `f` was handed one x and all of `ys` at once. It is written for
one y. Each `jax.vmap` adds one axis to the result, and a table has two. In which function is one x given, and the y
are still to be mapped?
"""

import jax
import jax.numpy as jnp


def pairwise(f):
    return jax.vmap(f, in_axes=(0, None))


def squared_distances(xs, ys):
    return pairwise(lambda x, y: jnp.sum((x - y) ** 2))(xs, ys)


__all__ = ["pairwise", "squared_distances"]
