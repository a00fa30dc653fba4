"""There are two functions where one was asked for: one for the derivative in x, one for that in z. A tuple of functions
cannot be called. A tuple of positions in `argnums` makes one function, which returns both derivatives.
"""

import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


f_x = jax.grad(f)
h_y = jax.grad(h, argnums=1)
h_x_and_h_z = (jax.grad(h, argnums=0), jax.grad(h, argnums=2))


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
