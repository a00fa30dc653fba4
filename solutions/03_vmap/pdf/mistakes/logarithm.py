"""The values are the logarithm of the density (some of them are negative, which a density never is). Leave
the exponential in.
"""

import chex
import jax
import jax.numpy as jnp


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    z = (x - mu) / sigma
    return -(z**2) / 2 - jnp.log(sigma * jnp.sqrt(2 * jnp.pi))


def pdf_vec(xs, params):
    return jax.vmap(pdf, in_axes=(0, None))(xs, params)


def pdf_matr(xss, params):
    return jax.vmap(pdf_vec, in_axes=(0, None))(xss, params)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
