"""Each epoch has an order of its own, the same one whatever the key: only the number of the epoch went into it. Who
trains a second time with another key, to see how much is chance, gets the same run. Fold the number into the `key`
that is given.
"""

import jax


def minibatches(key, epoch, xs, batch_size):
    count = len(xs) // batch_size
    xs = jax.random.permutation(jax.random.key(epoch), xs)
    return xs[: count * batch_size].reshape(count, batch_size, *xs.shape[1:])


__all__ = ["minibatches"]
