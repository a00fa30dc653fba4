"""A ValueError, but for a single array: `jax.tree.map` was given the number as if it were a tree, and looks in it
for the containers of the first one. What is the same for all leaves is no argument of `map`; the function that is
mapped finds it by its name.
"""

import jax
import jax.numpy as jnp


def sgd(params, grads, lr):
    return jax.tree.map(lambda p, g, lr: p - lr * g, params, grads, lr)


def polyak(old, new, tau):
    return jax.tree.map(lambda o, n, tau: (1 - tau) * o + tau * n, old, new, tau)


def zeros_like_tree(t):
    return jax.tree.map(jnp.zeros_like, t)


__all__ = ["sgd", "polyak", "zeros_like_tree"]
