"""The values fit an angle that was converted from degrees to radians although it was in radians already.
`arccos` gives radians, like every angle in `jnp`: multiply it by n and take the cosine.
"""

import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(jnp.radians(2 * jnp.arccos(x)))


def cheb_3(x):
    return jnp.cos(jnp.radians(3 * jnp.arccos(x)))


def cheb_4(x):
    return jnp.cos(jnp.radians(4 * jnp.arccos(x)))


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
