from functools import partial

import chex
import jax
import jax.numpy as jnp
from jax.scipy.stats import norm


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    return norm.pdf(x, loc=mu, scale=sigma)


def over_first_axis(f, xs, params):
    return jax.vmap(partial(f, params=params))(xs)


pdf_vec = jax.jit(partial(over_first_axis, pdf))
pdf_matr = jax.jit(partial(over_first_axis, pdf_vec))


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
