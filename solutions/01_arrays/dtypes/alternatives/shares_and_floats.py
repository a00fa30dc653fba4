import jax.numpy as jnp


def mean_of_integers(xs):
    return jnp.sum(xs / xs.size)


def half_precision_dot(a, b):
    total = jnp.float32(0)
    for p, q in zip(jnp.float32(a), jnp.float32(b)):
        total = total + p * q
    return total


def same_dtype_scale(x, s):
    return float(s) * x


__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
