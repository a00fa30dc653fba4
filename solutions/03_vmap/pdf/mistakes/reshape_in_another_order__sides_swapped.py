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
    m, n = xss.shape
    return pdf_vec(xss.ravel(), params).reshape(n, m)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
