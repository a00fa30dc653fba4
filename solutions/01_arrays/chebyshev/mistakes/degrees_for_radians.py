"""The values fit an angle in degrees. `arccos` gives radians and `cos` expects radians, so between the two
nothing has to be converted: multiply the angle by n and pass it on as it is.
"""

import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.degrees(jnp.arccos(x)))


def cheb_3(x):
    return jnp.cos(3 * jnp.degrees(jnp.arccos(x)))


def cheb_4(x):
    return jnp.cos(4 * jnp.degrees(jnp.arccos(x)))


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
