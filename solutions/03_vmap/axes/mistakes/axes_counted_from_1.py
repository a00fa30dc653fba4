"""Axes are counted from 0: that of a matrix which counts the rows is axis 0, the other one is axis 1, and there is no
axis 2. So every `in_axes` and `out_axes` here is one too large.
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
