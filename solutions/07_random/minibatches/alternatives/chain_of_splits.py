"""A key for the epoch by splitting once for each epoch; batches stacked one by one."""

import jax


def minibatches(key, epoch, xs, batch_size):
    for _ in range(epoch + 1):
        key, subkey = jax.random.split(key)
    mixed = jax.random.permutation(subkey, xs, axis=0)
    starts = range(0, len(xs) - batch_size + 1, batch_size)
    return jax.numpy.stack([mixed[i : i + batch_size] for i in starts])


__all__ = ["minibatches"]
