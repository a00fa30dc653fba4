import chex
import jax
import jax.numpy as jnp


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    z = (x - mu) / sigma
    return jax.grad(jax.scipy.stats.norm.cdf)(z) / sigma


pdf_vec = jax.vmap(pdf, (0, None))
pdf_matr = jax.vmap(pdf_vec, (0, None))


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
