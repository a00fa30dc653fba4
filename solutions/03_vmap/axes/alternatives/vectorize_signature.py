import jax.numpy as jnp


def g(f):
    return jnp.vectorize(f, signature="(n)->(m)")


def rows_to_rows(f):
    return g(f)


def columns_to_rows(f):
    return lambda xs: g(f)(xs.T)


def rows_to_columns(f):
    return lambda xs: jnp.swapaxes(g(f)(xs), 0, 1)


def columns_to_columns(f):
    return lambda xs: jnp.moveaxis(g(f)(xs.T), 0, 1)


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
