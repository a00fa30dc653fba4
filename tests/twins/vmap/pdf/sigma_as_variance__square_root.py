import jax
import jax.numpy as jnp


def density(x, mean, deviation):
    z = (x - mean) / deviation
    return jnp.exp(-0.5 * z * z) / (deviation * jnp.sqrt(2 * jnp.pi))


def pdf(x, params):
    return density(x, params[0], jnp.sqrt(params[1]))


def pdf_vec(xs, params):
    return jax.vmap(lambda x: pdf(x, params))(xs)


def pdf_matr(xss, params):
    return jax.vmap(lambda xs: pdf_vec(xs, params))(xss)
