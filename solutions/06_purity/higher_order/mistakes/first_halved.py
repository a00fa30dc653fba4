"""All coefficients are right but a[0], which is half of what it should be. Many books write the series with a[0] /
2, others take the plain mean for a[0]; here all k are treated alike, and a[0] is twice the mean.
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
    angles = jnp.arange(n + 1)[:, None] * xs
    a, b = 2 * jnp.mean(ys * jnp.cos(angles), axis=1), 2 * jnp.mean(ys * jnp.sin(angles), axis=1)
    return a.at[0].divide(2), b


__all__ = ["compose", "iterate", "fourier_coefficients"]
