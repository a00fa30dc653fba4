"""The numbers are right, but a NumPy array came back where a JAX array was promised. NumPy's functions
accept JAX arrays and turn them into NumPy's own without a word; from there on JAX can neither
differentiate nor compile. `jax.numpy` has the same functions under the same names: look at each `np.`.
"""

import numpy as np


def cheb_2(x):
    return np.cos(2 * np.arccos(x))


def cheb_3(x):
    return np.cos(3 * np.arccos(x))


def cheb_4(x):
    return np.cos(4 * np.arccos(x))


def grid(n):
    return np.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
