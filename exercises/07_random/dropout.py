"""Dropout: a random mask, and a key for it.

While a network is trained, dropout sets some entries to 0 at random, so that no unit relies on another one. What is
left is made larger, so that the expected value stays what it was. In evaluation nothing is dropped.
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    """Sets each entry of `x` to 0 with probability `rate`, independently of the others, and scales what is left.

    It works under `jax.jit` too, with `train` static and `key`, `x` and `rate` traced: no `if` looks at `rate` then.

    Args:
      key: a key, as `jax.random.key` makes it; it alone decides which entries are dropped. No key is used twice.
      x: float32 array of any shape.
      rate: probability that an entry is set to 0, a float from 0 (included) to 1 (excluded).
      train: a Python bool.

    Returns:
      float32 array of the shape of `x`. If `train` is True: 0 where an entry is dropped, `x / (1 - rate)` elsewhere,
      so with rate 0 it is `x`. If `train` is False: `x` itself, whatever the rate.
    """
    # TODO: without training `x`; else draw a mask, choose, scale (3 to 5 lines).
    raise NotImplementedError("TODO: dropout")


# Try it: grade random/dropout

__all__ = ["dropout"]
