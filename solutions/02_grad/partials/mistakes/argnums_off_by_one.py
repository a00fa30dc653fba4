"""The derivatives belong to the argument after the one that was asked for: positions are counted from 1. Python
counts from 0, and so does `argnums`: x is 0, y is 1 and z is 2. A position past the end is refused with an
exception.
"""

import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


def f_x(x, y):
    return jax.grad(f, argnums=1)(x, y)


def h_y(x, y, z):
    return jax.grad(h, argnums=2)(x, y, z)


def h_x_and_h_z(x, y, z):
    return jax.grad(h, argnums=(1, 3))(x, y, z)


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
