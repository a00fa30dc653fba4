from functools import reduce

import jax
import jax.numpy as jnp

POINTS = 128


def compose(*fs):
    return reduce(lambda f, g: lambda x: f(g(x)), fs)


def iterate(f, n):
    return compose(*[f] * n)


def fourier_coefficients(f, n):
    xs = 2 * jnp.pi * jnp.arange(POINTS) / POINTS
    ys = jax.vmap(f)(xs)
    angles = jnp.arange(n + 1)[:, None] * xs
    return 2 * jnp.mean(ys * jnp.cos(angles), axis=1), 2 * jnp.mean(ys * jnp.sin(angles), axis=1)


__all__ = ["compose", "iterate", "fourier_coefficients"]
