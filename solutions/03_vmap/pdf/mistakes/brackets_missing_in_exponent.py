"""The height of the curve is right, but it is far too narrow: Python reads `a / 2 * b` from the left, as `(a / 2) *
b`, so that sigma squared multiplies where it should divide. Brackets round the whole of 2 sigma^2 help.
"""

import chex
import jax
import jax.numpy as jnp


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    return 1 / (sigma * jnp.sqrt(2 * jnp.pi)) * jnp.exp(-((x - mu) ** 2) / 2 * sigma**2)


def pdf_vec(xs, params):
    return jax.vmap(pdf, in_axes=(0, None))(xs, params)


def pdf_matr(xss, params):
    return jax.vmap(pdf_vec, in_axes=(0, None))(xss, params)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
