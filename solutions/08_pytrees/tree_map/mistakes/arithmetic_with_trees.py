"""The formula was applied to whole containers, and stops: Python's `-` and `*` know arrays and numbers, and not lists
or dicts. Apply it leaf by leaf: `jax.tree.map` takes a function of leaves, and the trees.
"""

import jax
import jax.numpy as jnp


def sgd(params, grads, lr):
    return params - lr * grads


def polyak(old, new, tau):
    return (1 - tau) * old + tau * new


def zeros_like_tree(t):
    return jnp.zeros_like(t)


__all__ = ["sgd", "polyak", "zeros_like_tree"]
