"""The result is float32 whatever `x` is. A number that has a dtype of its own (as `np.float64(...)` and
`jnp.float32(...)` have) widens a 16-bit array. A plain Python number would not; or take the dtype from `x`.
"""

import jax.numpy as jnp
import numpy as np


def mean_of_integers(xs):
    return jnp.mean(xs)


def half_precision_dot(a, b):
    return jnp.dot(a.astype(jnp.float32), b.astype(jnp.float32))


def same_dtype_scale(x, s):
    return np.float64(s) * x


__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
