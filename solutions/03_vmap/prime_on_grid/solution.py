"""Derivatives on a grid.

`jax.grad` gives the derivative of a function at one number. To draw it you need it at many, and
`jax.vmap` makes a function for an array of a function for one number. The two can be chained.
"""

import jax
import jax.numpy as jnp


def cheb_2(x):
    """The Chebyshev polynomial T_2 at the number `x`, with -1 <= x <= 1."""
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    """The Chebyshev polynomial T_3 at the number `x`, with -1 <= x <= 1."""
    return jnp.cos(3 * jnp.arccos(x))


def cheb_2_prime_on_grid(xs):
    """The derivative of `cheb_2` at every entry of `xs`.

    Exact up to the rounding of float32, which no difference quotient is. JAX must be able to trace it
    as one program whose size does not depend on n, so there is no Python loop over the entries.

    Args:
      xs: float32 JAX array of shape `(n,)`; its entries lie between -0.95 and 0.95.

    Returns:
      float32 JAX array of shape `(n,)`: the derivative at `xs[0]`, at `xs[1]`, and so on.
    """
    # TODO: differentiate `cheb_2`, map the derivative over `xs` (about 1 line).
    ### BEGIN SOLUTION
    # From the inside: a function of one number, its derivative (one number to one number), then an axis.
    return jax.vmap(jax.grad(cheb_2))(xs)
    ### END SOLUTION


def cheb_3_prime_on_grid(xs):
    """The derivative of `cheb_3` at every entry of `xs`; all else as for `cheb_2_prime_on_grid`."""
    # TODO: the same for `cheb_3` (about 1 line).
    ### BEGIN SOLUTION
    return jax.vmap(jax.grad(cheb_3))(xs)
    ### END SOLUTION


# Try it: grade vmap/prime_on_grid

__all__ = ["cheb_2_prime_on_grid", "cheb_3_prime_on_grid"]
