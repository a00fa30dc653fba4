"""The differences are all there, but rows and columns are exchanged: the new axis went into `y`, so that
`y` runs down the rows. The entries of `x` are to run down, those of `y` across.
"""

import jax.numpy as jnp


def outer_difference(x, y):
    return x - y[:, None]


def normalise_columns(a):
    return a / jnp.sqrt(jnp.sum(a**2, axis=-2, keepdims=True))


def one_hot(labels, k):
    return (labels[:, None] == jnp.arange(k)).astype(jnp.float32)


__all__ = ["outer_difference", "normalise_columns", "one_hot"]
