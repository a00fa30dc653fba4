"""The function that came back was right at its first call, and at the second it was another one: something
in it had been used up. `reversed(...)`, `map(...)` and generators go through their elements once, and a
counter that is counted down stays down. Make such things anew in each call, or make a list of them.
"""

import jax
import jax.numpy as jnp

POINTS = 128


def compose(*fs):
    backwards = reversed(fs)

    def composed(x):
        for f in backwards:
            x = f(x)
        return x

    return composed


def iterate(f, n):
    left = n

    def iterated(x):
        nonlocal left
        while left > 0:
            x, left = f(x), left - 1
        return x

    return iterated


def fourier_coefficients(f, n):
    xs = 2 * jnp.pi * jnp.arange(POINTS) / POINTS
    ys = jax.vmap(f)(xs)
    angles = jnp.arange(n + 1)[:, None] * xs
    return 2 * jnp.mean(ys * jnp.cos(angles), axis=1), 2 * jnp.mean(ys * jnp.sin(angles), axis=1)


__all__ = ["compose", "iterate", "fourier_coefficients"]
