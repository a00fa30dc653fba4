"""The numbers are right, but NumPy makes the change: a callback carries the entries out of JAX and the result back in.
JAX compiles around it, but can't see through it, and so can't differentiate it. `a.at[...]` makes the change in JAX.
"""

import jax
import numpy as np


def outside(change, a, *others):
    def changed(a, *others):
        copy = np.array(a)
        change(copy, *map(np.asarray, others))
        return copy

    return jax.pure_callback(changed, jax.ShapeDtypeStruct(a.shape, a.dtype), a, *others)


def set_row(a, i, value):
    return outside(lambda a, i, value: a.__setitem__(i, value), a, i, value)


def add_at(a, indices, updates):
    return outside(np.add.at, a, indices, updates)


def zero_diagonal(a):
    return outside(lambda a: np.fill_diagonal(a, 0), a)


__all__ = ["set_row", "add_at", "zero_diagonal"]
