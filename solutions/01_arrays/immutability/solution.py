"""Arrays that do not change.

A JAX array can't be changed: `a[0] = 1` raises an error. `a.at[...]` with `.set` or `.add` gives a new array
with the change in it instead, and leaves `a` as it was. The numbers stay in JAX on the way: make no NumPy
array, list or Python number of the entries.
"""

import jax.numpy as jnp


def set_row(a, i, value):
    """A copy of `a` with row `i` filled with `value`.

    Args:
      a: JAX array of shape `(m, n)`, of any dtype; the same for the result.
      i: which row, from 0 to m - 1: a Python int, or a JAX array of one integer (shape `()`).
      value: a number for the whole row, or a JAX array of shape `(n,)`, of the dtype of `a`.
    """
    # TODO: use `a.at[...]` and return what it gives (about 1 line).
    ### BEGIN SOLUTION
    # The new array is the result; nothing has happened to `a`.
    return a.at[i].set(value)
    ### END SOLUTION


def add_at(a, indices, updates):
    """A copy of `a` in which `updates[k]` has been added to entry `indices[k]`, for every `k`.

    An index may occur several times: then that entry gets all of its updates.

    Args:
      a: JAX array of shape `(n,)`, float32 or int32; the same for the result.
      indices: int32 JAX array of shape `(k,)`, entries from 0 to n - 1.
      updates: JAX array of shape `(k,)`, of the dtype of `a`.
    """
    # TODO: every update counts, no matter how often its index occurs (about 1 line).
    ### BEGIN SOLUTION
    # `.set(a[indices] + updates)` would read the old entry for each repeat, and keep one of them.
    return a.at[indices].add(updates)
    ### END SOLUTION


def zero_diagonal(a):
    """A copy of `a`, of shape `(n, n)` and any dtype, with zeros on the diagonal; the dtype stays the same."""
    # TODO: `.at` takes a pair of index arrays, one for rows, one for columns (about 2 lines).
    ### BEGIN SOLUTION
    i = jnp.arange(a.shape[0])
    return a.at[i, i].set(0)
    ### END SOLUTION


# Try it: grade arrays/immutability

__all__ = ["set_row", "add_at", "zero_diagonal"]
