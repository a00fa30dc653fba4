"""Every pair.

A function of two things, such as a distance, is often wanted for every pair: each of n things with each
of m others, as a table with n rows and m columns. One `jax.vmap` goes along both of its arguments in
step, and pairs the first with the first only. It takes two, and each of them maps one argument.

Traced by JAX, each function below is one program whose size does not depend on n or m: there is no
Python loop in it.
"""

import jax
import jax.numpy as jnp


def pairwise(f):
    """Makes a function of many x and many y of a function of one x and one y.

    Args:
      f: `f(x, y)` takes two vectors and returns a float32 scalar. It is written with `jax.numpy`. The
        vectors need not have the same length, and f(x, y) is not always f(y, x).

    Returns:
      A function of `(xs, ys)`, float32 arrays with n and with m vectors as their rows. It returns a
      float32 array of shape `(n, m)`: the entry in row i, column j is `f(xs[i], ys[j])`.
    """
    # TODO: return a function; map one argument, then the other (1 to 3 lines).
    raise NotImplementedError("TODO: pairwise")


def squared_distances(xs, ys):
    """The squared Euclidean distance of every pair of points: the sum of the squared differences.

    Args:
      xs: float32 array of shape `(n, d)`, a point in each row.
      ys: float32 array of shape `(m, d)`, a point in each row.

    Returns:
      float32 array of shape `(n, m)`: in row i, column j is the squared distance of `xs[i]` and `ys[j]`.
    """
    # TODO: write it for two points, then use `pairwise` (about 1 line).
    raise NotImplementedError("TODO: squared_distances")


# Try it: grade vmap/pairwise

__all__ = ["pairwise", "squared_distances"]
