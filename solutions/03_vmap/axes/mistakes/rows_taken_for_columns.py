"""Rows and columns are exchanged in all four functions. Axis 0 is the one that counts the rows: `a[2]` is a row, the
whole of it, and a map along axis 0 hands over one row after the other. Columns are counted by axis 1.
"""

import jax


def rows_to_rows(f):
    return jax.vmap(f, in_axes=1, out_axes=1)


def columns_to_rows(f):
    return jax.vmap(f, out_axes=1)


def rows_to_columns(f):
    return jax.vmap(f, in_axes=1)


def columns_to_columns(f):
    return jax.vmap(f)


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
