"""The values are right, but the arithmetic runs outside any compiled program, one operation after the other.
`jax.jit` returns a new function and leaves the old one as it was; the new one, made of the whole of `f`,
has to bear the name `f_compiled`.
"""

import jax
import jax.numpy as jnp


def f(x):
    z1 = x**2 + jnp.exp(x) + jnp.sin(x)
    z2 = 3 * (x**2 + jnp.exp(x) + jnp.sin(x)) + 2 * (jnp.sin(x) + jnp.cos(x**2 + jnp.exp(x)))
    return z1 + z2


def f_compiled(x):
    return f(x)


jax.jit(f_compiled)


__all__ = ["f_compiled"]
