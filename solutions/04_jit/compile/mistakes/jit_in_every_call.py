"""The values are right, but each call compiles anew. A compiled function keeps its programs, and here a new
function, without any, is made and handed to `jax.jit` at every call. Call `jax.jit` once, outside, and
use its result again.
"""

import jax
import jax.numpy as jnp


def f(x):
    z1 = x**2 + jnp.exp(x) + jnp.sin(x)
    z2 = 3 * (x**2 + jnp.exp(x) + jnp.sin(x)) + 2 * (jnp.sin(x) + jnp.cos(x**2 + jnp.exp(x)))
    return z1 + z2


def f_compiled(x):
    return jax.jit(lambda x: f(x))(x)


__all__ = ["f_compiled"]
