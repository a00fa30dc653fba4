"""Hessian times vector, without the Hessian.

The Hessian H of f: R^n -> R has n x n entries: with a million parameters no machine can hold it. Many
methods need only its product with a vector, H v. That is how the gradient of f changes when x moves
along v: one derivative in one direction, for about the price of a few gradients.
"""

import jax
import jax.numpy as jnp


def hvp(f, x, v):
    """The Hessian of `f` at `x`, times `v`.

    The n x n matrix is never built, and nothing is done row by row or column by column. All derivatives
    are automatic, no differences of gradients: `f` may come with derivative rules of its own.

    Args:
      f: a function from float32 arrays of shape `(n,)` to a float32 scalar, made of JAX functions.
      x: float32 array of shape `(n,)`.
      v: float32 array of shape `(n,)`.

    Returns:
      float32 array of shape `(n,)`.
    """
    # TODO: differentiate the gradient of `f` along `v`; look up `jax.jvp` (about 2 lines).
    ### BEGIN SOLUTION
    # Forward over reverse: `jvp` pushes the direction v through the program of the gradient.
    _, along_v = jax.jvp(jax.grad(f), (x,), (v,))
    return along_v
    ### END SOLUTION


# Try it: grade grad/hvp

__all__ = ["hvp"]
