"""Shuffled minibatches, in a new order each epoch.

A training run goes through the data again and again, batch by batch; each pass is an epoch, and each has its own order.
`jax.random.fold_in(key, number)` makes a new key from a key and a number, so an epoch has a key without any state kept.
"""

import jax


def minibatches(key, epoch, xs, batch_size):
    """The batches of one epoch.

    All `n` rows are put into a random order, which `key` and `epoch` alone decide, any order as likely as any other.
    Cut into batches, up to `batch_size - 1` rows are left over at its end: they are dropped, in each epoch others.

    Args:
      key: a key, as `jax.random.key` makes it; the same one in every epoch. No key is used twice.
      epoch: the number of the epoch, a Python integer, 0 or more. Another epoch has another order.
      xs: array of shape `(n, …)`: n rows, of any shape.
      batch_size: a Python integer, at least 1 and at most n.

    Returns:
      Array of shape `(n // batch_size, batch_size, …)` and of the dtype of `xs`: each row at most once, as it was.
    """
    # TODO: a key for this epoch, an order made from it, and a new shape (4 or 5 lines).
    raise NotImplementedError("TODO: minibatches")


# Try it: grade random/minibatches

__all__ = ["minibatches"]
