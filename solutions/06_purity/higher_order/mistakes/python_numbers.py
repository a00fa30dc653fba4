"""With plain numbers everything is right, but `jax.grad`, `jax.vmap` or `jax.jit` stop. `float(...)`, `.item()`,
`if`, `math` and NumPy need the number itself, and while JAX traces, `x` only stands for one that comes later. Hand
on what the functions return as it is.
"""

import numpy as np

POINTS = 128


def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = float(f(x))
        return x

    return composed


def iterate(f, n):
    return compose(*[f] * n)


def fourier_coefficients(f, n):
    xs = 2 * np.pi * np.arange(POINTS) / POINTS
    ys = np.array([f(x) for x in xs])
    angles = np.arange(n + 1)[:, None] * xs
    return 2 * np.mean(ys * np.cos(angles), axis=1), 2 * np.mean(ys * np.sin(angles), axis=1)


__all__ = ["compose", "iterate", "fourier_coefficients"]
