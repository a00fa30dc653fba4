"""A column was changed instead of a row. The first index counts rows: `a.at[i]` is all of row `i`, and
`a.at[:, i]` is all of column `i`.
"""

import jax.numpy as jnp


def set_row(a, i, value):
    return a.at[:, i].set(value)


def add_at(a, indices, updates):
    return a.at[indices].add(updates)


def zero_diagonal(a):
    i = jnp.arange(a.shape[0])
    return a.at[i, i].set(0)


__all__ = ["set_row", "add_at", "zero_diagonal"]
