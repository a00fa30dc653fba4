"""Shapes instead of loops.

Where two arrays meet, JAX lines their shapes up at the last axis and repeats every axis of length 1 as often
as needed: this is broadcasting. `x[:, None]` puts in such an axis, and `keepdims=True` leaves one behind.
JAX must be able to trace each function below as one program, as long for large arrays as for small ones: no
loop, neither Python's nor one of JAX's, and no NumPy.
"""

import jax.numpy as jnp


def outer_difference(x, y):
    """Every entry of `x` minus every entry of `y`.

    Args:
      x: float32 array of shape `(m,)`.
      y: float32 array of shape `(n,)`.

    Returns:
      float32 array of shape `(m, n)`; entry (i, j) is `x[i] - y[j]`.
    """
    # TODO: which of the two needs an axis of length 1, and where (about 1 line)?
    ### BEGIN SOLUTION
    # (m, 1) and (n,) meet: the first is repeated n times, the second m times.
    return x[:, None] - y
    ### END SOLUTION


def normalise_columns(a):
    """Divides every column by its length, the square root of the sum of its squares.

    Args:
      a: float32 array of shape `(m, n)`, or a stack `(k, m, n)` of such matrices. No column is all zeros.

    Returns:
      Array of the shape of `a`; each column of each matrix has length 1.
    """
    # TODO: add up down the columns, and count axes from the end (about 2 lines).
    ### BEGIN SOLUTION
    # The last two axes are those of the matrix, with a stack or without. `keepdims` leaves (k, 1, n), which
    # lines up with (k, m, n); (k, n) would not.
    lengths = jnp.sqrt(jnp.sum(a**2, axis=-2, keepdims=True))
    return a / lengths
    ### END SOLUTION


def one_hot(labels, k):
    """Each label as a row of zeros with a single one, at the place that the label tells.

    Args:
      labels: int32 array of shape `(n,)`, entries from 0 to k - 1.
      k: how many classes there are, a Python int.

    Returns:
      float32 array of shape `(n, k)`; entry (i, j) is 1 where `labels[i]` is `j`, and 0 elsewhere.
    """
    # TODO: compare all labels with all classes at once; mind the dtype (about 1 line).
    ### BEGIN SOLUTION
    return (labels[:, None] == jnp.arange(k)).astype(jnp.float32)
    ### END SOLUTION


# Try it: grade arrays/broadcasting

__all__ = ["outer_difference", "normalise_columns", "one_hot"]
