"""There is one axis for the y, and none for the x: `f` was handed all of `xs` at once and one y. It is written for
one x. Each `jax.vmap` adds one axis to the result, and a table has two. In which function is one y given, and the x
are still to be mapped?
"""

import jax
import jax.numpy as jnp


def pairwise(f):
    return jax.vmap(f, in_axes=(None, 0))


def squared_distances(xs, ys):
    return pairwise(lambda x, y: jnp.sum((x - y) ** 2))(xs, ys)


__all__ = ["pairwise", "squared_distances"]
