"""The number is right, but a float64 came back: NumPy's mean calculates in float64, and hands that dtype on.
`jnp.mean` stays with float32.
"""

import jax.numpy as jnp
import numpy as np


def mean_of_integers(xs):
    return np.mean(np.asarray(xs))


def half_precision_dot(a, b):
    return jnp.dot(a.astype(jnp.float32), b.astype(jnp.float32))


def same_dtype_scale(x, s):
    return x * jnp.asarray(s, x.dtype)


__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
