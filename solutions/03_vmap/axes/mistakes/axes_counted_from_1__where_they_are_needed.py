import jax


def rows_to_rows(f):
    return jax.vmap(f)


def columns_to_rows(f):
    return jax.vmap(f, in_axes=2)


def rows_to_columns(f):
    return jax.vmap(f, out_axes=2)


def columns_to_columns(f):
    return jax.vmap(f, in_axes=2, out_axes=2)


__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
