import chex
import jax
import jax.numpy as jnp
import numpy as np


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    z = (x - mu) / sigma
    return np.exp(-(z**2) / 2) / (sigma * np.sqrt(2 * np.pi))


pdf_vec = jax.vmap(pdf, in_axes=(0, None))
pdf_matr = jax.vmap(pdf_vec, in_axes=(0, None))


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
