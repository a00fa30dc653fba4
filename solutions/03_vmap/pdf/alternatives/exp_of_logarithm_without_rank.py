import math

import jax.numpy as jnp


def pdf(x, params):
    scaled = (x - params[0]) / params[1]
    return jnp.exp(-0.5 * (scaled * scaled + math.log(2 * math.pi)) - jnp.log(params[1]))


def pdf_vec(xs, params):
    return pdf(xs, params)


def pdf_matr(xss, params):
    return pdf(xss, params)


__all__ = ["pdf", "pdf_vec", "pdf_matr"]
