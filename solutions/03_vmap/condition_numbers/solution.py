"""Matrices stacked along the last axis.

Data often comes with its examples along the last axis, and not along the first. `jax.vmap` goes along
any axis that `in_axes` names, and puts the results along the one that `out_axes` names.

Here `ms` holds k square matrices: matrix number i is `ms[:, :, i]`.
"""

import jax
import jax.numpy as jnp


def singular_values(m):
    """The singular values of one matrix of shape `(n, n)`, as a vector of shape `(n,)`, largest first."""
    return jnp.linalg.svd(m, compute_uv=False)


def cond_plus_cond_sq(m):
    """c + c^2, where c is the condition number of one matrix.

    The condition number is the largest singular value divided by the smallest: `jnp.linalg.cond`.

    Args:
      m: float32 array of shape `(n, n)`, not singular.

    Returns:
      c + c^2, a float32 scalar.
    """
    # TODO: compute c once, then use it twice (about 2 lines).
    ### BEGIN SOLUTION
    c = jnp.linalg.cond(m)
    return c + c**2
    ### END SOLUTION


def over_last_axis(ms):
    """`cond_plus_cond_sq` of every matrix.

    Args:
      ms: float32 array of shape `(n, n, k)`; matrix number i is `ms[:, :, i]`.

    Returns:
      float32 array of shape `(k,)`: entry i belongs to matrix number i.
    """
    # TODO: map `cond_plus_cond_sq` along the axis that counts the matrices (about 1 line).
    ### BEGIN SOLUTION
    # Counted from 0, the last of three axes is axis 2. A scalar has no axis: the results are a vector anyway.
    return jax.vmap(cond_plus_cond_sq, in_axes=2)(ms)
    ### END SOLUTION


def columns_over_last_axis(ms):
    """The singular values of every matrix, side by side as columns.

    Args:
      ms: float32 array of shape `(n, n, k)`, as above.

    Returns:
      float32 array of shape `(n, k)`: column i holds the `singular_values` of matrix number i.
    """
    # TODO: map `singular_values` along the same axis; make columns of the results (about 1 line).
    ### BEGIN SOLUTION
    return jax.vmap(singular_values, in_axes=2, out_axes=1)(ms)
    ### END SOLUTION


# Try it: grade vmap/condition_numbers

__all__ = ["cond_plus_cond_sq", "over_last_axis", "columns_over_last_axis"]
