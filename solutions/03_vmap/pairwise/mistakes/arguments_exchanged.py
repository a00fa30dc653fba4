"""`f` was handed the y first and the x second. For a distance that makes no difference, but not every function is
symmetric. The table should hold f(xs[i], ys[j]).
"""

import jax
import jax.numpy as jnp


def pairwise(f):
    return jax.vmap(jax.vmap(lambda x, y: f(y, x), in_axes=(None, 0)), in_axes=(0, None))


def squared_distances(xs, ys):
    return pairwise(lambda x, y: jnp.sum((x - y) ** 2))(xs, ys)


__all__ = ["pairwise", "squared_distances"]
