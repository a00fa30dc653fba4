import chex
import jax
import jax.numpy as jnp


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    z = (x - mu) / sigma
    return jnp.exp(-(z**2) / 2) / (sigma * jnp.sqrt(2 * jnp.pi))


def pdf_vec(xs, params):
    return [pdf(x, params) for x in xs]


def pdf_matr(xss, params):
    return [pdf_vec(xs, params) for xs in xss]


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
