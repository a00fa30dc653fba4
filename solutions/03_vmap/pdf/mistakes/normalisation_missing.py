"""The curve has the right shape, but at its top it is 1: the factor in front is missing. A density has the
area 1 under it, and for that the exponential is divided by sigma times the root of 2 pi.
"""

import chex
import jax
import jax.numpy as jnp


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    return jnp.exp(-(((x - mu) / sigma) ** 2) / 2)


def pdf_vec(xs, params):
    return jax.vmap(pdf, in_axes=(0, None))(xs, params)


def pdf_matr(xss, params):
    return jax.vmap(pdf_vec, in_axes=(0, None))(xss, params)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
