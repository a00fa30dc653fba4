"""The values are right, and a part of the work is compiled, but arithmetic is left over outside. What is
compiled together runs as one program: let the function that goes through `jax.jit` be the whole of `f`.
"""

import jax
import jax.numpy as jnp


def f(x):
    z1 = x**2 + jnp.exp(x) + jnp.sin(x)
    z2 = 3 * (x**2 + jnp.exp(x) + jnp.sin(x)) + 2 * (jnp.sin(x) + jnp.cos(x**2 + jnp.exp(x)))
    return z1 + z2


@jax.jit
def z1(x):
    return x**2 + jnp.exp(x) + jnp.sin(x)


@jax.jit
def z2(x):
    return 3 * z1(x) + 2 * (jnp.sin(x) + jnp.cos(x**2 + jnp.exp(x)))


def f_compiled(x):
    return z1(x) + z2(x)


__all__ = ["f_compiled"]
