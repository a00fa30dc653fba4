"""The numbers are right, and they are float64: NumPy computes in 64 bits as soon as it meets one such number, or is
told `float` for a dtype. With `jnp`, float32 stays float32.
"""

import jax
import jax.numpy as jnp
import numpy as np


def sgd(params, grads, lr):
    return jax.tree.map(lambda p, g: np.asarray(p, float) - lr * np.asarray(g, float), params, grads)


def polyak(old, new, tau):
    return jax.tree.map(lambda o, n: (1 - tau) * np.asarray(o, float) + tau * np.asarray(n, float), old, new)


def zeros_like_tree(t):
    return jax.tree.map(jnp.zeros_like, t)


__all__ = ["sgd", "polyak", "zeros_like_tree"]
