"""A density over a matrix.

A formula is easiest to write for one number. `jax.vmap` turns such a function into one for a vector,
and applied twice into one for a matrix: no loop, and one program for JAX whatever the size.
"""

import chex
import jax
import jax.numpy as jnp


def pdf(x, params):
    """The density of the normal distribution at one point.

    It is 1 / (sigma sqrt(2 pi)) times exp(-(x - mu)^2 / (2 sigma^2)).

    Args:
      x: a single float (rank 0).
      params: float32 array `(mu, sigma)` of shape `(2,)`; sigma > 0 is the standard deviation.

    Returns:
      The density at `x`, a float32 scalar.
    """
    chex.assert_rank(x, 0)  # only a comment is new
    # TODO: unpack `params`, then the formula, with `jnp` (about 3 lines).
    raise NotImplementedError("TODO: pdf")


def pdf_vec(xs, params):
    """The density at every entry of `xs`, float32 of shape `(n,)`; all entries share `params`.

    Returns float32 of shape `(n,)`. JAX must be able to differentiate in `params`, and to trace this
    as one program: no loop, neither Python's nor one of JAX's (`jax.lax.map` goes entry by entry).
    """
    # TODO: map `pdf` over `xs`, but not over `params` (about 1 line).
    raise NotImplementedError("TODO: pdf_vec")


def pdf_matr(xss, params):
    """The density at every entry of `xss`, float32 of shape `(m, n)`; all entries share `params`.

    Returns float32 of shape `(m, n)`; the rest is as for `pdf_vec`.
    """
    # TODO: the same one level up: map over the rows (about 1 line).
    raise NotImplementedError("TODO: pdf_matr")


# Try it: grade vmap/pdf

__all__ = ["pdf", "pdf_vec", "pdf_matr"]
