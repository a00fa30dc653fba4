"""Chebyshev polynomials.

On [-1, 1] the Chebyshev polynomial of degree n is T_n(x) = cos(n arccos x). `jax.numpy` has NumPy's
functions under NumPy's names, and JAX can differentiate, map and compile what is written with them.
So whatever is done with `x` is done with `jnp` and with operators like `*`, never with NumPy or `math`.
"""

import jax.numpy as jnp


def cheb_2(x):
    """T_2 at every entry of `x`.

    Args:
      x: a float, or a float32 JAX array of any shape; the entries lie in [-1, 1].

    Returns:
      T_2 of each entry, in the shape of `x`: a float32 JAX array where `x` is one.
    """
    # TODO: cos(2 arccos x) with functions of `jnp`, no loop (about 1 line).
    ### BEGIN SOLUTION
    # Every `jnp` function works entry by entry, so one line does for all shapes.
    return jnp.cos(2 * jnp.arccos(x))
    ### END SOLUTION


def cheb_3(x):
    """T_3 at every entry of `x`; arguments and result as for `cheb_2`."""
    # TODO: the same for degree 3.
    ### BEGIN SOLUTION
    return jnp.cos(3 * jnp.arccos(x))
    ### END SOLUTION


def cheb_4(x):
    """T_4 at every entry of `x`; arguments and result as for `cheb_2`."""
    # TODO: the same for degree 4.
    ### BEGIN SOLUTION
    return jnp.cos(4 * jnp.arccos(x))
    ### END SOLUTION


def grid(n):
    """The points on which to draw the polynomials.

    Args:
      n: how many points, an int of at least 2.

    Returns:
      JAX array of shape `(n,)`: from -1 to 1 in equal steps, ascending, both ends included.
    """
    # TODO: n points, first -1, last 1 (about 1 line).
    ### BEGIN SOLUTION
    # `linspace` is told the number of points; `arange` is told the step, and would leave out the end.
    return jnp.linspace(-1, 1, n)
    ### END SOLUTION


# Try it: grade arrays/chebyshev

__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
