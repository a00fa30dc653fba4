"""Everything came out as a derivative in x, the first argument. That is the one `jax.grad` takes as long as nothing
else is said. Name the position you mean with `argnums`; for two derivatives, a tuple of two positions.
"""

import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


f_x = jax.grad(f)
h_y = jax.grad(h)
h_x_and_h_z = jax.grad(h)


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
