import jax


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


def f_x(x, y):
    return jax.grad(lambda t: f(t, y))(x)


def h_y(x, y, z):
    return jax.grad(lambda t: h(x, t, z))(y)


def h_x_and_h_z(x, y, z):
    def of_pair(pair):
        return h(pair[0], y, pair[1])

    return jax.grad(of_pair)((x, z))


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
