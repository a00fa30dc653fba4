"""An object that is asked for its numbers by `__array__` and `__jax_array__`, and gives others each time."""
# exercise = "arrays/chebyshev"
# honest = 0
# statuses = ["failed", "crashed", "raised"]

import itertools

import jax.numpy as jnp
import numpy as np

COUNT = itertools.count()


class Shifting:
    shape, dtype, ndim, size = (60,), np.dtype("float32"), 1, 60

    def __array__(self, *_, **__):
        return np.full(60, next(COUNT), "float32")

    def __jax_array__(self):
        return jnp.full(60, next(COUNT), "float32")

    def __iter__(self):
        return iter(np.full(60, next(COUNT)))


def cheb_2(x):
    return Shifting()


cheb_3 = cheb_4 = cheb_2


def grid(n):
    return Shifting()
