def f_x(x, y):
    return float(2 * x)


def h_y(x, y, z):
    return 3 * y**2


def h_x_and_h_z(x, y, z):
    return [2 * x, 4 * float(z) ** 3]


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
