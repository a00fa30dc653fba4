"""The dot product came back in 16 bits: the result of an operation has the dtype of what goes in. Make
float32 arrays of `a` and `b` first (`astype`), or ask the operation for a float32 result.
"""

import jax.numpy as jnp


def mean_of_integers(xs):
    return jnp.mean(xs)


def half_precision_dot(a, b):
    return jnp.dot(a, b)


def same_dtype_scale(x, s):
    return x * jnp.asarray(s, x.dtype)


__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
