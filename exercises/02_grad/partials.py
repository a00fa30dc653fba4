"""Partial derivatives.

A function of several arguments has a derivative in each of them. `jax.grad` takes the one in the first
argument, unless `argnums` names another, or several. Numbers must be floats: there is no derivative in an
integer. Each `def` below may be filled in, or may make room for an assignment of the same name.
"""

import jax


def f(x, y):
    """f(x, y) = x^2 + y^3."""
    return x**2 + y**3


def h(x, y, z):
    """h(x, y, z) = x^2 + y^3 + z^4."""
    return x**2 + y**3 + z**4


def f_x(x, y):
    """The derivative of f in x, at the point (x, y).

    Args:
      x, y: floats, or float32 JAX arrays of shape `()`.

    Returns:
      One number, a scalar.
    """
    # TODO: differentiate `f` in its first argument (1 line).
    raise NotImplementedError("TODO: f_x")


def h_y(x, y, z):
    """The derivative of h in y, at the point (x, y, z): one number, a scalar. Arguments as for `f_x`."""
    # TODO: differentiate `h` in y, by `argnums` (1 line).
    raise NotImplementedError("TODO: h_y")


def h_x_and_h_z(x, y, z):
    """The derivatives of h in x and in z, at the point (x, y, z).

    Returns:
      A tuple of two scalars: first the derivative in x, then the one in z.
    """
    # TODO: both derivatives, in this order, with one `jax.grad` (1 line).
    raise NotImplementedError("TODO: h_x_and_h_z")


# Try it: grade grad/partials

__all__ = ["f_x", "h_y", "h_x_and_h_z"]
