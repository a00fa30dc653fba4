import jax
import jax.numpy as jnp

POINTS = 128


def compose(*fs):
    result = lambda x: x
    for f in reversed(fs):
        result = lambda x: f(result(x))
    return result


def iterate(f, n):
    result = lambda x: x
    for _ in range(n):
        result = lambda x: f(result(x))
    return result


def fourier_coefficients(f, n):
    xs = 2 * jnp.pi * jnp.arange(POINTS) / POINTS
    ys = jax.vmap(f)(xs)
    angles = jnp.arange(n + 1)[:, None] * xs
    return 2 * jnp.mean(ys * jnp.cos(angles), axis=1), 2 * jnp.mean(ys * jnp.sin(angles), axis=1)


__all__ = ["compose", "iterate", "fourier_coefficients"]
