"""The dtype is float32, the digits are those of a 16-bit float: the sum was rounded to 16 bits (in float16
it even became infinite), and then converted. A conversion brings back nothing. Convert before you multiply.
"""

import jax.numpy as jnp


def mean_of_integers(xs):
    return jnp.mean(xs)


def half_precision_dot(a, b):
    return jnp.dot(a, b).astype(jnp.float32)


def same_dtype_scale(x, s):
    return x * jnp.asarray(s, x.dtype)


__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
