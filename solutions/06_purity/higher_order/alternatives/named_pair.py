from collections import namedtuple
from functools import partial, reduce

import jax.numpy as jnp
import numpy as np

POINTS = 128
Coefficients = namedtuple("Coefficients", "a b")


def through(fs, x):
    return through(fs[:-1], fs[-1](x)) if fs else x


def compose(*fs):
    return partial(through, fs)


def iterate(f, n):
    return reduce(lambda g, _: lambda x: f(g(x)), range(n), lambda x: x)


def fourier_coefficients(f, n):
    xs = np.arange(POINTS, dtype="float32") * (2 * np.pi / POINTS)
    ys = jnp.vectorize(f)(xs)
    angles = np.arange(n + 1)[:, None] * xs
    a, b = (jnp.einsum("kj,j->k", wave(angles), ys) / (POINTS / 2) for wave in (np.cos, np.sin))
    return Coefficients(a=a, b=b)


__all__ = ["compose", "iterate", "fourier_coefficients"]
