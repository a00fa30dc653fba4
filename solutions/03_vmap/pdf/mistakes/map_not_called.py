"""No numbers came back, but something that would make them: a function, most likely. `jax.vmap(...)` makes a new
function and does not call it: it still waits for its arguments, the entries and `params`.
"""

import chex
import jax
import jax.numpy as jnp


def pdf(x, params):
    chex.assert_rank(x, 0)
    mu, sigma = params
    z = (x - mu) / sigma
    return jnp.exp(-(z**2) / 2) / (sigma * jnp.sqrt(2 * jnp.pi))


def pdf_vec(xs, params):
    return jax.vmap(pdf, in_axes=(0, None))


def pdf_matr(xss, params):
    return jax.vmap(pdf_vec, in_axes=(0, None))


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
