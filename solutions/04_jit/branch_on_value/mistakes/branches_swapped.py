"""Where the condition holds came what belongs to the other case. `jnp.where(condition, a, b)` gives `a` where it
holds and `b` where it does not, and `jax.lax.cond` has the same order.
"""

import jax
import jax.numpy as jnp


@jax.jit
def relu_or_square(x, threshold):
    return jnp.where(x > threshold, jnp.maximum(x, 0.0), x**2)


@jax.jit
def sign_select(x):
    return jnp.where(x > 0, -x, x**2)


__all__ = ["relu_or_square", "sign_select"]
