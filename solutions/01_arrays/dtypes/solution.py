"""The dtype decides.

Every JAX array has a dtype: int32 holds whole numbers up to 2 147 483 647, float32 about 7 digits, float16
and bfloat16 only 3 or 2. An operation on two dtypes gives the wider one; a plain Python number takes the
dtype of the array that it meets. A result is as exact as the narrowest dtype on its way.
"""

import jax.numpy as jnp


def mean_of_integers(xs):
    """The mean of whole numbers.

    Args:
      xs: array of shape `(n,)`, n > 0, int8 or int32. The sum may be too large for int32.

    Returns:
      The mean with its fraction, a float32 scalar.
    """
    # TODO: let nothing be rounded down, and no sum run over (about 1 line).
    ### BEGIN SOLUTION
    # `jnp.mean` adds integers up in float32.
    return jnp.mean(xs)
    ### END SOLUTION


def half_precision_dot(a, b):
    """The dot product of two vectors of 16-bit floats, calculated in float32: the products and their sum.

    Args:
      a: array of shape `(n,)`, float16 or bfloat16.
      b: array of shape `(n,)`, of the dtype of `a`.

    Returns:
      The sum over k of `a[k] * b[k]`, a float32 scalar, exact to five digits.
    """
    # TODO: say float32 before anything is multiplied (about 1 line).
    ### BEGIN SOLUTION
    # The last operation can't bring back digits which an earlier one has dropped. The same in one call:
    # jnp.dot(a, b, preferred_element_type=jnp.float32).
    return jnp.dot(a.astype(jnp.float32), b.astype(jnp.float32))
    ### END SOLUTION


def same_dtype_scale(x, s):
    """`s` times every entry of `x`, in the dtype of `x`.

    Args:
      x: array of any shape; float16, bfloat16 or float32.
      s: a number: a Python float, a NumPy scalar such as `np.float64(0.3)`, or a JAX scalar.

    Returns:
      Array of the shape and the dtype of `x`, whatever kind of number `s` is.
    """
    # TODO: give one of the two the dtype of the other (about 1 line).
    ### BEGIN SOLUTION
    # A NumPy scalar has a dtype, float64, and would widen `x`. A Python float has none.
    return x * jnp.asarray(s, x.dtype)
    ### END SOLUTION


# Try it: grade arrays/dtypes

__all__ = ["mean_of_integers", "half_precision_dot", "same_dtype_scale"]
