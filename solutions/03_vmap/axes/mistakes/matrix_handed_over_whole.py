"""`f` was handed the whole matrix, and raised an exception: it is written for one vector. `jax.vmap(f)` is the
function that takes a matrix and hands its vectors to `f`.
"""

import jax


def rows_to_rows(f):
    return lambda xs: f(xs)


def columns_to_rows(f):
    return lambda xs: f(xs.T)


def rows_to_columns(f):
    return lambda xs: f(xs).T


def columns_to_columns(f):
    return lambda xs: f(xs.T).T


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
