"""A function that is made in a loop looks up its names when it is called, and not when it is made. By then
the loop is over, and a name stands for its last value: the same function is applied again and again, or
the new function calls itself without end. Make it in a function of its own, which gets what it needs as
arguments; or let the loop run inside of the function that you return.
"""

import jax
import jax.numpy as jnp

POINTS = 128


def compose(*fs):
    result = lambda x: x
    for f in fs:
        result = lambda x, inner=result: inner(f(x))
    return result


def iterate(f, n):
    return compose(*[f] * n)


def fourier_coefficients(f, n):
    xs = 2 * jnp.pi * jnp.arange(POINTS) / POINTS
    ys = jax.vmap(f)(xs)
    angles = jnp.arange(n + 1)[:, None] * xs
    return 2 * jnp.mean(ys * jnp.cos(angles), axis=1), 2 * jnp.mean(ys * jnp.sin(angles), axis=1)


__all__ = ["compose", "iterate", "fourier_coefficients"]
