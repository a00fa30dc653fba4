"""It works for one kind of container, a flat list or a flat dict, and not for other trees. A loop goes through
the items of the outermost container only, or through its keys. `jax.tree.map` goes down to the leaves, however
deep they are.
"""

import jax
import jax.numpy as jnp


def sgd(params, grads, lr):
    return [p - lr * g for p, g in zip(params, grads)]


def polyak(old, new, tau):
    return [(1 - tau) * o + tau * n for o, n in zip(old, new)]


def zeros_like_tree(t):
    return [jnp.zeros_like(x) for x in t]


__all__ = ["sgd", "polyak", "zeros_like_tree"]
