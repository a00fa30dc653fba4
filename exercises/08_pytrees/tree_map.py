"""One function for every leaf.

The parameters of a model are a tree of arrays, and arithmetic such as `params - lr * grads` is not defined for
trees. `jax.tree.map(f, tree, ...)` calls `f` at every leaf, and builds a new tree of the results: write each of
the three functions below once, and it works for any model.

Trees here are tuples, named tuples, lists and dicts in any nesting, or a single array. A result is built like the
first argument: a tuple where it has a tuple, `None` where it has `None`. The arguments are left as they are.
"""

import jax
import jax.numpy as jnp


def sgd(params, grads, lr):
    """One step of gradient descent: `p - lr * g` for each leaf `p` of `params` and its gradient `g`.

    Args:
      params: tree of float32 arrays.
      grads: tree of the same structure and shapes.
      lr: the learning rate, a Python float.

    Returns:
      A new tree of the same structure, shapes and dtypes.
    """
    # TODO: map a function of two leaves over both trees (about 1 line).
    raise NotImplementedError("TODO: sgd")


def polyak(old, new, tau):
    """A moving average: `(1 - tau) * o + tau * n` for each leaf `o` of `old` and `n` of `new`.

    Args:
      old: tree of float32 arrays.
      new: tree of the same structure and shapes.
      tau: the share of `new`, a Python float from 0 to 1.

    Returns:
      A new tree of the same structure, shapes and dtypes.
    """
    # TODO: the same with another formula.
    raise NotImplementedError("TODO: polyak")


def zeros_like_tree(t):
    """Zeros in the form of a tree, as optimizers start with.

    Args:
      t: tree of arrays: float32, float16 or int32.

    Returns:
      A new tree of the same structure, in which each array has the shape and the dtype of its leaf.
    """
    # TODO: one function of `jnp` at every leaf; shape AND dtype are kept (about 1 line).
    raise NotImplementedError("TODO: zeros_like_tree")


# Try it: grade pytrees/tree_map

__all__ = ["sgd", "polyak", "zeros_like_tree"]
