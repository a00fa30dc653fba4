"""An int32 array kept its dtype, a smaller one did not: `dtype=int` makes an int32 mask, and int8 times int32 is
int32. Set the diagonal with `.at`, which keeps the dtype of `a`, or let the mask have it.
"""

import jax.numpy as jnp


def set_row(a, i, value):
    return a.at[i].set(value)


def add_at(a, indices, updates):
    return a.at[indices].add(updates)


def zero_diagonal(a):
    return a * (1 - jnp.eye(a.shape[0], dtype=int))


__all__ = ["set_row", "add_at", "zero_diagonal"]
