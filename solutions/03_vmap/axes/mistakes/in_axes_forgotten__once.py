import jax


def rows_to_rows(f):
    return jax.vmap(f)


def columns_to_rows(f):
    return jax.vmap(f)


def rows_to_columns(f):
    return jax.vmap(f, out_axes=1)


def columns_to_columns(f):
    return jax.vmap(f, in_axes=1, out_axes=1)


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
