"""Functions of functions.

In JAX a function is a value like any other: `jax.grad` takes one and gives another one back. Here you write
such functions yourself. What they return is to be used with `jax.jit`, `jax.vmap` and `jax.grad`, so keep
numbers as they are, without `float(...)` or NumPy, and let every function be called as often as one likes.
"""

import jax
import jax.numpy as jnp

POINTS = 128


def compose(*fs):
    """One function after the other; the last one is applied first.

    Args:
      *fs: any number of functions of one argument, also none.

    Returns:
      A function of one argument: `compose(f, g, h)(x)` is `f(g(h(x)))`, and `compose()(x)` is `x`.
    """
    # TODO: return a function that goes through `fs` from the last to the first (about 4 lines).
    raise NotImplementedError("TODO: compose")


def iterate(f, n):
    """`f` applied n times.

    Args:
      f: a function of one argument.
      n: how often, an int of at least 0.

    Returns:
      A function of one argument: for n = 3, `f(f(f(x)))`; for n = 0, `x` itself.
    """
    # TODO: with `compose` (1 line), or with a loop of your own.
    raise NotImplementedError("TODO: iterate")


def fourier_coefficients(f, n):
    """The first Fourier coefficients of a function with period 2 pi.

    a[k] is the integral of f(x) cos(k x) over one period, divided by pi, and b[k] the same with sin.
    An integral over a period is 2 pi times the mean over `POINTS` points that lie evenly in it:
    x = 2 pi j / POINTS for j = 0, ..., POINTS - 1. So 0 is one of them and 2 pi, the same point of the
    period, is not.

    Args:
      f: a function of one number (a scalar, not an array of them) that returns one.
      n: the highest k, an int of at least 0.

    Returns:
      The pair `(a, b)`, two float32 arrays of shape `(n + 1,)`, for k = 0, ..., n. All k are treated
      alike: a[0] is twice the mean of `f`, and b[0] is 0.
    """
    # TODO: the points, `f` at all of them by `jax.vmap`, then the two kinds of means (about 5 lines).
    raise NotImplementedError("TODO: fourier_coefficients")


# Try it: grade purity/higher_order

__all__ = ["compose", "iterate", "fourier_coefficients"]
