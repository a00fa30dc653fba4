"""The values are those of a distribution with the standard deviation sigma squared. Where a function asks
for a scale, it means the standard deviation; and that is what `params` holds already.
"""

import chex
import jax
import jax.numpy as jnp
from jax.scipy.stats import norm


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    return norm.pdf(x, mu, sigma**2)


def pdf_vec(xs, params):
    return jax.vmap(pdf, in_axes=(0, None))(xs, params)


def pdf_matr(xss, params):
    return jax.vmap(pdf_vec, in_axes=(0, None))(xss, params)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
