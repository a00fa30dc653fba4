"""`pdf` is right, but `vmap` refuses to map it in this way, and raises an exception. `in_axes` has one entry for each
argument: an axis that it has, or, where all entries share it, no number. If nothing is said, `vmap` goes along the
first axis of every argument, and so takes `params` apart, whose length 2 does not fit.
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
    return jax.vmap(pdf)(xs, params)


def pdf_matr(xss, params):
    return jax.vmap(pdf_vec)(xss, params)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
