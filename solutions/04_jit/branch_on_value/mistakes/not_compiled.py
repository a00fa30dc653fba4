"""The values are right, but operations run on their own, outside of any compiled program. An `if` on a number works
only as long as nothing is compiled. Put `jax.jit` on both functions, and no `if` in them.
"""

import jax
import jax.numpy as jnp


def relu_or_square(x, threshold):
    if x > threshold:
        return x**2
    return jnp.maximum(x, 0.0)


def sign_select(x):
    return jnp.where(x > 0, x**2, -x)


__all__ = ["relu_or_square", "sign_select"]
