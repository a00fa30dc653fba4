import jax.numpy as jnp


def mean_of_integers(xs):
    return jnp.sum(xs, dtype=jnp.float32) / len(xs)


def half_precision_dot(a, b):
    return jnp.dot(a, b, preferred_element_type=jnp.float32)


def same_dtype_scale(x, s):
    return (x * s).astype(x.dtype)


__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
