"""The functions of the module `math` take one number at a time and refuse an array. `jnp` has the same
functions, for numbers and for arrays of any shape.
"""

import math

import jax.numpy as jnp


def cheb_2(x):
    return math.cos(2 * math.acos(x))


def cheb_3(x):
    return math.cos(3 * math.acos(x))


def cheb_4(x):
    return math.cos(4 * math.acos(x))


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
