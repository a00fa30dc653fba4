"""`jax.vmap` was told of an axis, or of an argument, that is not there, and raised an exception. Axes are counted
from 0: that of a matrix which counts the rows is axis 0, the other one is axis 1, and there is no axis 2. `in_axes`
has one entry for each argument, not for each axis; where there is one argument, as here, it is one number.
"""

import jax


def rows_to_rows(f):
    return jax.vmap(f, in_axes=1, out_axes=1)


def columns_to_rows(f):
    return jax.vmap(f, in_axes=2, out_axes=1)


def rows_to_columns(f):
    return jax.vmap(f, in_axes=1, out_axes=2)


def columns_to_columns(f):
    return jax.vmap(f, in_axes=2, out_axes=2)


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
