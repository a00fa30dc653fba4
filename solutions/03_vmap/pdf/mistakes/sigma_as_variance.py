"""The values are those of a distribution whose variance is sigma. Here sigma is the standard deviation,
so that its square stands in the exponent, and sigma itself, without a root, in front.
"""

import chex
import jax
import jax.numpy as jnp


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    return jnp.exp(-((x - mu) ** 2) / (2 * sigma)) / jnp.sqrt(2 * jnp.pi * sigma)


def pdf_vec(xs, params):
    return jax.vmap(pdf, in_axes=(0, None))(xs, params)


def pdf_matr(xss, params):
    return jax.vmap(pdf_vec, in_axes=(0, None))(xss, params)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
