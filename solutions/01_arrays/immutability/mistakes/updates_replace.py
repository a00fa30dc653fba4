"""The updates took the place of the old entries: nothing was added to them. `.set` puts a value in, `.add`
adds it to what is there.
"""

import jax.numpy as jnp


def set_row(a, i, value):
    return a.at[i].set(value)


def add_at(a, indices, updates):
    return a.at[indices].set(updates)


def zero_diagonal(a):
    i = jnp.arange(a.shape[0])
    return a.at[i, i].set(0)


__all__ = ["set_row", "add_at", "zero_diagonal"]
