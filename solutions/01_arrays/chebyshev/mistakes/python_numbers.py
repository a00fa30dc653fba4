"""The values are right, but on the way the entries of `x` became Python numbers, by `float(…)`, by `.item()` or by
a function of `math`. JAX can't see what is done to a Python number, and so can't differentiate or compile it. The
functions of `jnp` take the whole array as it is.
"""

import math

import jax.numpy as jnp


def one_by_one(f, x):
    return jnp.array([f(float(entry)) for entry in jnp.ravel(x)]).reshape(jnp.shape(x))


def cheb_2(x):
    return one_by_one(lambda t: math.cos(2 * math.acos(t)), x)


def cheb_3(x):
    return one_by_one(lambda t: math.cos(3 * math.acos(t)), x)


def cheb_4(x):
    return one_by_one(lambda t: math.cos(4 * math.acos(t)), x)


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
