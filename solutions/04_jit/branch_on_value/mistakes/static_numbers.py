"""The values are right, but each new number compiles a program of its own, which takes far longer than the
arithmetic. A static argument is for the few values of a mode or a size. A float that can be anything
stays traced, and the decision goes into the program.
"""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=(0, 1))
def relu_or_square(x, threshold):
    if x > threshold:
        return x**2
    return jnp.maximum(x, 0.0)


@jax.jit
def sign_select(x):
    return jnp.where(x > 0, x**2, -x)


__all__ = ["relu_or_square", "sign_select"]
