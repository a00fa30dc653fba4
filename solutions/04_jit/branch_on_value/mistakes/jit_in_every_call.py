"""The values are right, but each call compiles anew. A compiled function keeps its programs, and here a new
function, without any, is made and handed to `jax.jit` at every call. Call `jax.jit` once, outside, and
use its result again.
"""

import jax
import jax.numpy as jnp


def relu_or_square(x, threshold):
    @jax.jit
    def choose(x):
        return jnp.where(x > threshold, x**2, jnp.maximum(x, 0.0))

    return choose(x)


def sign_select(x):
    return jax.jit(lambda x: jnp.where(x > 0, x**2, -x))(x)


__all__ = ["relu_or_square", "sign_select"]
