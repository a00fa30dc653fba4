import jax


def rows_to_rows(f):
    return lambda xs: jax.lax.map(f, xs)


def columns_to_rows(f):
    return lambda xs: jax.lax.map(f, xs.T)


def rows_to_columns(f):
    return lambda xs: jax.lax.map(f, xs).T


def columns_to_columns(f):
    return lambda xs: jax.lax.map(f, xs.T).T


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
