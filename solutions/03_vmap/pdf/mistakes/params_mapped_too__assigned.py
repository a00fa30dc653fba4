import chex
import jax
import jax.numpy as jnp


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    z = (x - mu) / sigma
    return jnp.exp(-(z**2) / 2) / (sigma * jnp.sqrt(2 * jnp.pi))


pdf_vec = jax.vmap(pdf)
pdf_matr = jax.vmap(pdf_vec)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
