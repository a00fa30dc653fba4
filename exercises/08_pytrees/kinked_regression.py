"""A line with a kink, fitted by gradient descent.

Data lie along a line that changes its slope at 0: slope `k_1` on the left, `k_2` on the right, height `b` at 0.
The three numbers are a pytree, the tuple `(k_1, k_2, b)`, and `jax.grad` returns their derivatives as such a tuple.
"""

import jax
import jax.numpy as jnp


def predict(params, x):
    """The height of the kinked line at one point: `k_1 * x + b` for `x < 0`, else `k_2 * x + b`.

    Args:
      params: the tuple `(k_1, k_2, b)` of float32 scalars.
      x: float32 scalar. `predict` is going to be used inside `jax.vmap` and `jax.jit`, so `if x < 0` is out.

    Returns:
      float32 scalar.
    """
    # TODO: choose the slope with `jax.lax.cond`, or another function of JAX (about 3 lines).
    raise NotImplementedError("TODO: predict")


def loss(params, xs, ys):
    """The sum (not the mean) of the squared differences between predictions and data.

    Args:
      params: the tuple `(k_1, k_2, b)`.
      xs, ys: float32 arrays of shape `(m,)`.

    Returns:
      float32 scalar.
    """
    # TODO: map `predict` over `xs` (about 2 lines).
    raise NotImplementedError("TODO: loss")


def fit(params, xs, ys, learning_rate, steps):
    """Plain gradient descent: each step moves all three numbers at once, by `-learning_rate` times their gradient.

    Compile the step (a loop without `jax.jit` is right, but slow). More steps must not compile more programs
    than few steps do, nor a longer one.

    Args:
      params: the start, `(k_1, k_2, b)`. It is not changed: if it comes as a list, that list stays as it is.
      xs, ys: all the data, float32 arrays of shape `(m,)`.
      learning_rate: a Python float.
      steps: a Python integer, at least 1.

    Returns:
      `(k_1, k_2, b)` after the steps: a tuple of float32 scalars.
    """
    # TODO: write a function that makes one step (`jax.tree.map` helps), compile it, and call it `steps` times.
    raise NotImplementedError("TODO: fit")


# Try it: grade pytrees/kinked_regression

__all__ = ["predict", "loss", "fit"]
