"""The grid has the right points in the wrong order: it runs from 1 down to -1. The points are to ascend, so
that the first is -1 and the last is 1.
"""

import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x))


def grid(n):
    return jnp.linspace(1, -1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
