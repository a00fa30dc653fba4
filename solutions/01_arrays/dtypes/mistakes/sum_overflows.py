"""The sum ran over. Integers add up as integers, and beyond the largest one of their dtype (127 for int8, 2
147 483 647 for int32) they go on at the other end, without an error. Add up in float32, or divide before
adding.
"""

import jax.numpy as jnp


def mean_of_integers(xs):
    return jnp.sum(xs) / xs.size


def half_precision_dot(a, b):
    return jnp.dot(a.astype(jnp.float32), b.astype(jnp.float32))


def same_dtype_scale(x, s):
    return x * jnp.asarray(s, x.dtype)


__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
