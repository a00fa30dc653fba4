"""Derivatives of Chebyshev polynomials.

`jax.grad` is the nabla of mathematics: it takes a function and gives back a function, the derivative.
That is exact up to the rounding of float32, since no step size is in it, and it can be repeated.
Each `def` below may be filled in, or may make room for an assignment of the same name.
"""

import jax
import jax.numpy as jnp


def cheb_2(x):
    """T_2 at `x`."""
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    """T_3 at `x`."""
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    """T_4 at `x`."""
    return jnp.cos(4 * jnp.arccos(x))


def cheb_2_prime(x):
    """The derivative of T_2 at one point.

    Args:
      x: a float, or a float32 JAX array of shape `()`, with |x| <= 0.9.

    Returns:
      T_2'(x), a scalar, within 1e-5 of the truth. JAX must be able to differentiate it again.
    """
    # TODO: differentiate `cheb_2` with `jax.grad` (1 line).
    raise NotImplementedError("TODO: cheb_2_prime")


def cheb_3_prime(x):
    """The derivative of T_3 at one point; argument and result as for `cheb_2_prime`."""
    # TODO: the same for degree 3.
    raise NotImplementedError("TODO: cheb_3_prime")


def cheb_4_prime(x):
    """The derivative of T_4 at one point; argument and result as for `cheb_2_prime`."""
    # TODO: the same for degree 4.
    raise NotImplementedError("TODO: cheb_4_prime")


# Try it: grade grad/chebyshev_prime

__all__ = ["cheb_2_prime", "cheb_3_prime", "cheb_4_prime"]
