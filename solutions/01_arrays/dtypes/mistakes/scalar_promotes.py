"""A Python float leaves the dtype of `x` as it is, but a NumPy or JAX scalar widened 16-bit arrays to
float32. Such a scalar has a dtype of its own, and the wider of two dtypes wins. Give `s` the dtype of `x`,
or convert the result.
"""

import jax.numpy as jnp


def mean_of_integers(xs):
    return jnp.mean(xs)


def half_precision_dot(a, b):
    return jnp.dot(a.astype(jnp.float32), b.astype(jnp.float32))


def same_dtype_scale(x, s):
    return s * x


__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
