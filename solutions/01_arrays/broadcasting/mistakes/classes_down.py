"""The labels run across and the classes down: the result is (k, n). Each label is to have a row of its own,
so it is `labels` that needs the new last axis.
"""

import jax.numpy as jnp


def outer_difference(x, y):
    return x[:, None] - y


def normalise_columns(a):
    return a / jnp.sqrt(jnp.sum(a**2, axis=-2, keepdims=True))


def one_hot(labels, k):
    return (labels == jnp.arange(k)[:, None]).astype(jnp.float32)


__all__ = ["outer_difference", "normalise_columns", "one_hot"]
