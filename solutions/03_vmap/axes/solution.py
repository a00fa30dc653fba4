"""Rows and columns.

A function of one vector becomes a function of a matrix: of each row, or of each column. `in_axes` of
`jax.vmap` says along which axis the vectors are lined up in the argument, `out_axes` in the result.

Below, `f` takes a vector of shape `(n,)` and returns a vector of shape `(m,)`, written with `jax.numpy`.
Each function takes such an `f`, without calling it, and returns a new function of one matrix. Traced
by JAX, that is one program whose size does not depend on k: there is no Python loop in it.
"""

import jax


def rows_to_rows(f):
    """Applies `f` to every row; the results are rows.

    Args:
      f: a function from vectors of shape `(n,)` to vectors of shape `(m,)`.

    Returns:
      A function from matrices of shape `(k, n)` to matrices of shape `(k, m)`. Row i of the result
      is `f` of row i.
    """
    # TODO: return a function; one call of `jax.vmap` (about 1 line).
    ### BEGIN SOLUTION
    # Axis 0 counts the rows. It is where `vmap` looks, and where it puts the results, if nothing is said.
    return jax.vmap(f)
    ### END SOLUTION


def columns_to_rows(f):
    """Applies `f` to every column; the results are rows.

    Returns a function from shape `(n, k)` to shape `(k, m)`. Row i of the result is `f` of column i.
    """
    # TODO: as above, but say which axis counts the columns.
    ### BEGIN SOLUTION
    return jax.vmap(f, in_axes=1)
    ### END SOLUTION


def rows_to_columns(f):
    """Applies `f` to every row; the results are columns.

    Returns a function from shape `(k, n)` to shape `(m, k)`. Column i of the result is `f` of row i.
    """
    # TODO: the argument as at first, the result along another axis.
    ### BEGIN SOLUTION
    return jax.vmap(f, out_axes=1)
    ### END SOLUTION


def columns_to_columns(f):
    """Applies `f` to every column; the results are columns.

    Returns a function from shape `(n, k)` to shape `(m, k)`. Column i of the result is `f` of column i.
    """
    # TODO: both at once.
    ### BEGIN SOLUTION
    return jax.vmap(f, in_axes=1, out_axes=1)
    ### END SOLUTION


# Try it: grade vmap/axes

__all__ = ["rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns"]
