"""A single matrix comes out right, a stack does not: axis 0 goes down the columns of a matrix, but in a
stack it goes from matrix to matrix. Counted from the end, an axis has the same number in both.
"""

import jax.numpy as jnp


def outer_difference(x, y):
    return x[:, None] - y


def normalise_columns(a):
    return a / jnp.linalg.norm(a, axis=0)


def one_hot(labels, k):
    return (labels[:, None] == jnp.arange(k)).astype(jnp.float32)


__all__ = ["outer_difference", "normalise_columns", "one_hot"]
