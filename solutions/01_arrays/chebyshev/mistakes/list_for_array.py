"""A Python list came back where an array was promised. A loop over the entries is not needed: the functions
of `jnp` take the whole array, work on every entry at once and return an array.
"""

import jax.numpy as jnp


def cheb_2(x):
    return [jnp.cos(2 * jnp.arccos(v)) for v in x]


def cheb_3(x):
    return [jnp.cos(3 * jnp.arccos(v)) for v in x]


def cheb_4(x):
    return [jnp.cos(4 * jnp.arccos(v)) for v in x]


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
