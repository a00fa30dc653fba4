"""Jacobians, column by column or row by row.

The Jacobian of f: R^n -> R^m is the m x n matrix whose entry (i, j) says how output i changes with
input j. JAX builds it in one of two ways. In forward mode one pass gives one column: one pass for
each input. In reverse mode one pass gives one row: one pass for each output.
"""

import jax
import jax.numpy as jnp


def polar_to_cartesian(rθ):
    """The point with the polar coordinates r and θ (in radians): x = r cos θ, y = r sin θ.

    Args:
      rθ: float32 array `(r, θ)` of shape `(2,)`.

    Returns:
      One float32 array `(x, y)` of shape `(2,)`.
    """
    # TODO: x and y, as one array (about 2 lines).
    raise NotImplementedError("TODO: polar_to_cartesian")


def polar_jacobian(rθ):
    """The Jacobian of `polar_to_cartesian` at `rθ`.

    Returns:
      float32 array of shape `(2, 2)`: the first row is the derivative of x by r and by θ, the second that of y.
    """
    # TODO: look up `jax.jacfwd` and `jax.jacrev`; here either will do (1 line).
    raise NotImplementedError("TODO: polar_jacobian")


def tall_jacobian(f):
    """The Jacobian of a function with few inputs and many outputs.

    Args:
      f: a function from float32 arrays of shape `(n,)` to float32 arrays of shape `(m,)`; n is smaller than m.

    Returns:
      A function: it takes `x` of shape `(n,)` and returns the Jacobian of `f` at `x`, of shape `(m, n)`.
    """
    # TODO: use the mode that takes fewer passes. For some `f` the other mode does not work at all.
    raise NotImplementedError("TODO: tall_jacobian")


def wide_jacobian(f):
    """The same for a function with many inputs and few outputs: n is larger than m."""
    # TODO: again the mode that takes fewer passes.
    raise NotImplementedError("TODO: wide_jacobian")


# Try it: grade grad/jacobian

__all__ = ["polar_to_cartesian", "polar_jacobian", "tall_jacobian", "wide_jacobian"]
