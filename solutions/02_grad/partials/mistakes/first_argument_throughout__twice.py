import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


def f_x(x, y):
    return jax.grad(f)(x, y)


def h_y(x, y, z):
    return jax.grad(h)(x, y, z)


def h_x_and_h_z(x, y, z):
    return jax.grad(h)(x, y, z), jax.grad(h)(x, y, z)


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
