import chex
import jax
import jax.numpy as jnp


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    z = (x - mu) / sigma
    return jnp.exp(-(z**2) / 2) / (sigma * jnp.sqrt(2 * jnp.pi))


def pdf_vec(xs, params):
    return jax.vmap(pdf)(xs, jnp.broadcast_to(params, (len(xs), 2)))


def pdf_matr(xss, params):
    many = jnp.tile(params, (*xss.shape, 1))
    return jax.vmap(jax.vmap(pdf))(xss, many)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
