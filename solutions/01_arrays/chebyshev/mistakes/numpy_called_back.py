"""NumPy still does the work: a callback carries `x` out of JAX and the result back in. JAX compiles around it, but
can't see through it, and so can't differentiate it. Do every step on `x` with `jnp`.
"""

import jax
import jax.numpy as jnp
import numpy as np


def outside(f, x):
    x = jnp.asarray(x)
    return jax.pure_callback(lambda x: f(np.asarray(x)), jax.ShapeDtypeStruct(x.shape, "float32"), x)


def cheb_2(x):
    return outside(lambda x: np.cos(2 * np.arccos(x)), x)


def cheb_3(x):
    return outside(lambda x: np.cos(3 * np.arccos(x)), x)


def cheb_4(x):
    return outside(lambda x: np.cos(4 * np.arccos(x)), x)


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
