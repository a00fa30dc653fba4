"""Calling the derivative gave a function and not a number. `jax.grad(f)` does not differentiate at a point yet: it
gives back a function of the same arguments. Either call that inside of your own function, or let it be your function,
by an assignment.
"""

import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


def f_x(x, y):
    return jax.grad(f)


def h_y(x, y, z):
    return jax.grad(h, argnums=1)


def h_x_and_h_z(x, y, z):
    return jax.grad(h, argnums=(0, 2))


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
