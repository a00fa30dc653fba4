"""The matrix came out transposed: it was mapped over its columns, and the results were stacked as rows. Map
over the rows, axis 0, or say with `out_axes` that the results are columns.
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
    return jax.vmap(pdf_vec, in_axes=(1, None))(xss, params)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
