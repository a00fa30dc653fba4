"""Every column is divided by the sum of its squares: its length is the square root of that sum.
"""

import jax.numpy as jnp


def outer_difference(x, y):
    return x[:, None] - y


def normalise_columns(a):
    return a / jnp.sum(a**2, axis=-2, keepdims=True)


def one_hot(labels, k):
    return (labels[:, None] == jnp.arange(k)).astype(jnp.float32)


__all__ = ["outer_difference", "normalise_columns", "one_hot"]
