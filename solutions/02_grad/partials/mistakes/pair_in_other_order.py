"""Both derivatives are right, and they have changed places: the one in z came first. The results stand in the
order in which `argnums` names the arguments, and the name `h_x_and_h_z` says which order is wanted.
"""

import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


f_x = jax.grad(f)
h_y = jax.grad(h, argnums=1)
h_x_and_h_z = jax.grad(h, argnums=(2, 0))


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
