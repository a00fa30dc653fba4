import chex
import jax
import jax.numpy as jnp


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    z = (x - mu) / sigma
    return jnp.exp(-(z**2) / 2) / (sigma * jnp.sqrt(2 * jnp.pi))


def pdf_vec(xs, params):
    return jax.vmap(lambda x: pdf(x, params))(xs)


def pdf_matr(xss, params):
    return jax.vmap(lambda xs: pdf_vec(xs, params), in_axes=1, out_axes=1)(xss)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
