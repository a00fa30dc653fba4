"""For this n the grid has n + 1 points, and the last of them lies beyond 1. A step like 2 / (n - 1) is
rounded, so that `arange` may reach the end a moment too early and add a point: it depends on n. Say the
number of points, not the step: `jnp` has a function for that, or scale `jnp.arange(n)`.
"""

import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x))


def grid(n):
    step = 2 / (n - 1)
    return jnp.arange(-1, 1 + step, step)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
