"""Every epoch had the same order: it was made from `key` alone. The same key gives the same shuffle, in each epoch.
Make a key from `key` and the number of the epoch, and shuffle with that one.
"""

import jax


def minibatches(key, epoch, xs, batch_size):
    count = len(xs) // batch_size
    xs = jax.random.permutation(key, xs)
    return xs[: count * batch_size].reshape(count, batch_size, *xs.shape[1:])


__all__ = ["minibatches"]
