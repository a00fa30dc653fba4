"""The zeros are in place, but integers became floats: `1 - jnp.eye(n)` is a float32 array, and an int32
array times a float32 array is float32. Set the diagonal with `.at`, which keeps the dtype of `a`, or let
the mask have it.
"""

import jax.numpy as jnp


def set_row(a, i, value):
    return a.at[i].set(value)


def add_at(a, indices, updates):
    return a.at[indices].add(updates)


def zero_diagonal(a):
    return a * (1 - jnp.eye(a.shape[0]))


__all__ = ["set_row", "add_at", "zero_diagonal"]
