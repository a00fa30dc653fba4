"""Python asked whether something traced is true: that is what `if`, `and`, `or`, `not`, `min` and `max` do. While
JAX traces, the number is not known, so there is no answer. Hand both branches over to JAX, and let the
program decide when it runs.
"""

import jax
import jax.numpy as jnp


@jax.jit
def relu_or_square(x, threshold):
    if x > threshold:
        return x**2
    return jnp.maximum(x, 0.0)


@jax.jit
def sign_select(x):
    if (x > 0).all():
        return x**2
    return -x


__all__ = ["relu_or_square", "sign_select"]
