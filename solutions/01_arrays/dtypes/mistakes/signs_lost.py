"""The mean of positive numbers is right, that of negative ones is not: an unsigned dtype has no negative
numbers, and -1 becomes the largest that it has. The room for a large sum is in float32.
"""

import jax.numpy as jnp


def mean_of_integers(xs):
    return jnp.mean(xs.astype(jnp.uint32))


def half_precision_dot(a, b):
    return jnp.dot(a.astype(jnp.float32), b.astype(jnp.float32))


def same_dtype_scale(x, s):
    return x * jnp.asarray(s, x.dtype)


__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
