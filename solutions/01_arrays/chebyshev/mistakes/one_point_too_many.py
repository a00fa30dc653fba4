"""The grid has n steps, and so n + 1 points. The argument of `grid` is the number of points, both ends
counted.
"""

import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x))


def grid(n):
    return jnp.linspace(-1, 1, n + 1)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
