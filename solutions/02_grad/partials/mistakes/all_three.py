"""Three derivatives came back, and two were asked for: `argnums=(0, 1, 2)` takes the one in y along. Name only the
arguments whose derivatives you want.
"""

import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


f_x = jax.grad(f)
h_y = jax.grad(h, argnums=1)
h_x_and_h_z = jax.grad(h, argnums=(0, 1, 2))


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
