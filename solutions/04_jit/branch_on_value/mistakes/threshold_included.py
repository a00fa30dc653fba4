"""All is right but where `x` equals `threshold`: greater than it is `x > threshold`, and not `x >= threshold`."""

import jax
import jax.numpy as jnp


@jax.jit
def relu_or_square(x, threshold):
    return jnp.where(x >= threshold, x**2, jnp.maximum(x, 0.0))


@jax.jit
def sign_select(x):
    return jnp.where(x > 0, x**2, -x)


__all__ = ["relu_or_square", "sign_select"]
