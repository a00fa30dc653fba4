import chex
import jax.numpy as jnp


def density(x, mu, sigma):
    return jnp.exp(-jnp.square(x - mu) / (2 * sigma**2)) / jnp.sqrt(2 * jnp.pi * sigma**2)


def pdf(x, params):
    chex.assert_rank(x, 0)
    return density(x, *params)


def pdf_vec(xs, params):
    return density(xs, *params)


def pdf_matr(xss, params):
    return density(xss, *params)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
