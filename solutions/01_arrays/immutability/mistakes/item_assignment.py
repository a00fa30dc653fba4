"""An entry was assigned to with `a[...] = ...`, as in NumPy, and JAX refused: its arrays can't be changed
once they are made. Ask for a new array with the change in it: `a.at[...]` with `.set` or `.add`, and return
that.
"""

import jax.numpy as jnp


def set_row(a, i, value):
    a[i] = value
    return a


def add_at(a, indices, updates):
    a[indices] += updates
    return a


def zero_diagonal(a):
    i = jnp.arange(a.shape[0])
    a[i, i] = 0
    return a


__all__ = ["set_row", "add_at", "zero_diagonal"]
