import jax.numpy as jnp
import numpy as np


def mean_of_integers(xs):
    return jnp.mean(xs)


def half_precision_dot(a, b):
    return jnp.dot(a.astype(jnp.float32), b.astype(jnp.float32))


def same_dtype_scale(x, s):
    if isinstance(s, np.floating):
        s = float(s)
    return x * s


__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
