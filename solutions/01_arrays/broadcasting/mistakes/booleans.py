"""The ones stand in the right places, but they are `True` and `False`: a comparison gives booleans. Convert
them to float32.
"""

import jax.numpy as jnp


def outer_difference(x, y):
    return x[:, None] - y


def normalise_columns(a):
    return a / jnp.sqrt(jnp.sum(a**2, axis=-2, keepdims=True))


def one_hot(labels, k):
    return labels[:, None] == jnp.arange(k)


__all__ = ["outer_difference", "normalise_columns", "one_hot"]
