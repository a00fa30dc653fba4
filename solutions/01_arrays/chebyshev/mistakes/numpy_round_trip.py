"""The result is a JAX array, but on the way `x` passed through a NumPy function. That works while `x` holds
numbers; when JAX differentiates or compiles, `x` stands for numbers still to come, and NumPy has to
refuse it. Wrapping NumPy's result in `jnp.array` comes too late: do every step on `x` with `jnp`.
"""

import jax.numpy as jnp
import numpy as np


def cheb_2(x):
    return jnp.asarray(np.cos(2 * np.arccos(x)))


def cheb_3(x):
    return jnp.asarray(np.cos(3 * np.arccos(x)))


def cheb_4(x):
    return jnp.asarray(np.cos(4 * np.arccos(x)))


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
