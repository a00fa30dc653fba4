import jax.numpy as jnp
import numpy as np


def cheb_2(x):
    return np.cos(2 * np.arccos(x))


def cheb_3(x):
    return np.cos(3 * np.arccos(x))


def cheb_4(x):
    return np.cos(4 * np.arccos(x))


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
