"""With nothing to apply, `compose()` or `iterate(f, 0)`, the result was not `x` itself. What begins with a first
function, as a loop may, or `reduce` without a start, asks for at least one. Begin with `x`, and apply all functions
in turn.
"""

import jax
import jax.numpy as jnp

POINTS = 128


def compose(*fs):
    def composed(x):
        x = fs[-1](x)
        for f in reversed(fs[:-1]):
            x = f(x)
        return x

    return composed


def iterate(f, n):
    def iterated(x):
        x = f(x)
        for _ in range(n - 1):
            x = f(x)
        return x

    return iterated


def fourier_coefficients(f, n):
    xs = 2 * jnp.pi * jnp.arange(POINTS) / POINTS
    ys = jax.vmap(f)(xs)
    angles = jnp.arange(n + 1)[:, None] * xs
    return 2 * jnp.mean(ys * jnp.cos(angles), axis=1), 2 * jnp.mean(ys * jnp.sin(angles), axis=1)


__all__ = ["compose", "iterate", "fourier_coefficients"]
