"""The mean came back as an integer: its fraction is gone. `//` between integers rounds down and stays an
integer; `/` divides them into a float.
"""

import jax.numpy as jnp


def mean_of_integers(xs):
    return jnp.sum(xs) // xs.size


def half_precision_dot(a, b):
    return jnp.dot(a.astype(jnp.float32), b.astype(jnp.float32))


def same_dtype_scale(x, s):
    return x * jnp.asarray(s, x.dtype)


__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
