"""The functions were applied in the order in which they were written, the first one first. In f(g(h(x))),
`h` meets `x` before the others do: start with the last one.
"""

import jax
import jax.numpy as jnp

POINTS = 128


def compose(*fs):
    def composed(x):
        for f in fs:
            x = f(x)
        return x

    return composed


def iterate(f, n):
    return compose(*[f] * n)


def fourier_coefficients(f, n):
    xs = 2 * jnp.pi * jnp.arange(POINTS) / POINTS
    ys = jax.vmap(f)(xs)
    angles = jnp.arange(n + 1)[:, None] * xs
    return 2 * jnp.mean(ys * jnp.cos(angles), axis=1), 2 * jnp.mean(ys * jnp.sin(angles), axis=1)


__all__ = ["compose", "iterate", "fourier_coefficients"]
