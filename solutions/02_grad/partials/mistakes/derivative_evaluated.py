"""What bears the name of the derivative is a value, taken at some point, and a value cannot be called.
`jax.grad(h, argnums=1)` is a function already: give it the name, and leave the call to whoever uses it.
"""

import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


f_x = jax.grad(f)(2.0, 3.0)
h_y = jax.grad(h, argnums=1)(2.0, 3.0, 4.0)
h_x_and_h_z = jax.grad(h, argnums=(0, 2))(2.0, 3.0, 4.0)


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
