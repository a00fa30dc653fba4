"""A TypeError in `sign_select`. Was a whole array of True and False handed to `jax.lax.cond`? It decides once, by a
single one. Here each entry has a branch of its own: for that there is a function which takes a condition and two
arrays, and picks entry by entry.
"""

import jax
import jax.numpy as jnp


@jax.jit
def relu_or_square(x, threshold):
    return jax.lax.cond(x > threshold, lambda x: x**2, lambda x: jnp.maximum(x, 0.0), x)


@jax.jit
def sign_select(x):
    return jax.lax.cond(x > 0, lambda x: x**2, lambda x: -x, x)


__all__ = ["relu_or_square", "sign_select"]
