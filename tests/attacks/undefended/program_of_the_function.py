"""Computes with a Python loop, and has the probes say that its program has none. Right values, forged structure."""
# exercise = "vmap/pdf"
# honest = 4
# statuses = ["passed"]
# forged = 2

import sys

import jax.numpy as jnp


def pdf(x, params):
    mu, sigma = params
    return jnp.exp(-(((x - mu) / sigma) ** 2) / 2) / (sigma * jnp.sqrt(2 * jnp.pi))


def pdf_vec(xs, params):
    return jnp.stack([pdf(x, params) for x in xs])


def pdf_matr(xss, params):
    return jnp.stack([pdf_vec(xs, params) for xs in xss])


sys.modules["probes"].growth = lambda *_: {"small": 1, "large": 1, "loops": []}
