import functools

import jax

by_twos = functools.partial(jax.lax.map, batch_size=2)


def rows_to_rows(f):
    return lambda matrix: by_twos(f, matrix)


def columns_to_rows(f):
    return lambda matrix: by_twos(f, matrix.T)


def rows_to_columns(f):
    return lambda matrix: by_twos(f, matrix).T


def columns_to_columns(f):
    return lambda matrix: by_twos(f, matrix.T).T


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
