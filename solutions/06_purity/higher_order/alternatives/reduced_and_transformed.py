from functools import reduce

import jax
import jax.numpy as jnp


def compose(*fs):
    return reduce(lambda f, g: lambda x: f(g(x)), fs, lambda x: x)


def iterate(f, n):
    return lambda x: jax.lax.fori_loop(0, n, lambda _, value: f(value), x)


def fourier_coefficients(f, n):
    spectrum = jnp.fft.rfft(jax.vmap(f)(jnp.linspace(0, 2 * jnp.pi, 256, endpoint=False)))[: n + 1] / 128
    return spectrum.real, -spectrum.imag


__all__ = ["compose", "iterate", "fourier_coefficients"]
