"""The values are right, but JAX can't trace the function: an array is handed to NumPy, which wants its numbers, and
in a trace there are only shapes and dtypes. Broadcasting is the same in JAX: do with `jnp` what you did with `np`.
"""

import jax.numpy as jnp
import numpy as np


def outer_difference(x, y):
    return jnp.array(np.subtract.outer(x, y))


def normalise_columns(a):
    return jnp.array(a / np.linalg.norm(a, axis=-2, keepdims=True))


def one_hot(labels, k):
    return jnp.array(np.eye(k, dtype="float32")[np.asarray(labels)])


__all__ = ["outer_difference", "normalise_columns", "one_hot"]
