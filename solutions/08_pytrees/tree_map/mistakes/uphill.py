"""`sgd` moved every leaf along its gradient. The gradient points to where the loss grows; a step of descent goes the
other way.
"""

import jax
import jax.numpy as jnp


def sgd(params, grads, lr):
    return jax.tree.map(lambda p, g: p + lr * g, params, grads)


def polyak(old, new, tau):
    return jax.tree.map(lambda o, n: (1 - tau) * o + tau * n, old, new)


def zeros_like_tree(t):
    return jax.tree.map(jnp.zeros_like, t)


__all__ = ["sgd", "polyak", "zeros_like_tree"]
