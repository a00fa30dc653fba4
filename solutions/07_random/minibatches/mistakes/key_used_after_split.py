"""The batches look right, but a key was used again after it had been split or drawn from, on the way from `key` to the
key of the epoch. In a chain of splits, each key has one use, and its child goes on.
"""

import jax


def minibatches(key, epoch, xs, batch_size):
    count = len(xs) // batch_size
    for _ in range(epoch):
        key, _ = jax.random.split(key)
    jax.random.split(key)
    xs = jax.random.permutation(key, xs)
    return xs[: count * batch_size].reshape(count, batch_size, *xs.shape[1:])


__all__ = ["minibatches"]
