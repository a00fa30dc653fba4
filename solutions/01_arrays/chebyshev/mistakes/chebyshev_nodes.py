"""The points run from -1 to 1, but they crowd at the ends: these are Chebyshev nodes, the cosines of
equally spaced angles. They are the right points for interpolation; here the points themselves have equal
distances.
"""

import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x))


def grid(n):
    return -jnp.cos(jnp.pi * jnp.arange(n) / (n - 1))


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
