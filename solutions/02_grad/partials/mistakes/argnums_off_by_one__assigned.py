import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


f_x = jax.grad(f, argnums=1)
h_y = jax.grad(h, argnums=2)
h_x_and_h_z = jax.grad(h, argnums=(1, 3))


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
