import jax
import jax.numpy as jnp


def pdf(x, params):
    mu, sigma = params
    return jnp.exp(-(((x - mu) / sigma) ** 2) / 2) / (sigma * jnp.sqrt(2 * jnp.pi))


def pdf_vec(xs, params):
    return jax.vmap(pdf, in_axes=(0, None))(xs, params)


def pdf_matr(xss, params):
    raise NotImplementedError("TODO: pdf_matr")
