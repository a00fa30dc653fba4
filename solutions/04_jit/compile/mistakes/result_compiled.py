"""A TypeError: something was handed over where it does not fit. `jax.jit` wants the function itself, and not what
it computes: `f` without brackets behind it, which call it. What comes of that wants `x`.
"""

import jax
import jax.numpy as jnp


def f(x):
    z1 = x**2 + jnp.exp(x) + jnp.sin(x)
    z2 = 3 * (x**2 + jnp.exp(x) + jnp.sin(x)) + 2 * (jnp.sin(x) + jnp.cos(x**2 + jnp.exp(x)))
    return z1 + z2


def f_compiled(x):
    return jax.jit(f(x))


__all__ = ["f_compiled"]
