"""`pdf` was handed more than one point: an axis was left over that no `vmap` took away. One `vmap` makes a
function for vectors of a function for numbers; for a matrix, with its two axes, it takes one more. A row
is a vector: which function do you have for it already?
"""

import chex
import jax
import jax.numpy as jnp


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    z = (x - mu) / sigma
    return jnp.exp(-(z**2) / 2) / (sigma * jnp.sqrt(2 * jnp.pi))


def pdf_vec(xs, params):
    return jax.vmap(pdf, in_axes=(0, None))(xs, params)


def pdf_matr(xss, params):
    return jax.vmap(pdf, in_axes=(0, None))(xss, params)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
