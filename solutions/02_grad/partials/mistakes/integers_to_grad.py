"""The file stopped with a TypeError before any of its functions could be tried. If it came from `jax.grad`, look at
what was given to it: it takes a function, such as `h` itself, and it differentiates at floats only: 2.0 and not 2,
since next to an integer there is no other one near enough for a slope. (The slide that calls `h_y(2, 3, 4)` has it
wrong.)
"""

import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


f_x = jax.grad(f)
h_y = jax.grad(h, argnums=1)
h_x_and_h_z = jax.grad(h, argnums=(0, 2))

print(h_y(2, 3, 4))
print(h_x_and_h_z(2, 3, 4))


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
