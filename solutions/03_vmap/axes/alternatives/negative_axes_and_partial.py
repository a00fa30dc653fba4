from functools import partial

import jax


def over(**axes):
    return partial(jax.vmap, **axes)


def rows_to_rows(f):
    return over(in_axes=-2)(f)


def columns_to_rows(f):
    return over(in_axes=-1)(f)


def rows_to_columns(f):
    return jax.jit(over(out_axes=-1)(f))


def columns_to_columns(f):
    return over(in_axes=(-1,), out_axes=-1)(f)


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
