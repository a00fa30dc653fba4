"""An order by sorting random numbers, cut into batches as indices."""

import jax


def minibatches(key, epoch, xs, batch_size):
    n = xs.shape[0]
    noise = jax.random.uniform(jax.random.fold_in(key, epoch), (n,))
    order = jax.numpy.argsort(noise)[n % batch_size :]
    return xs[order.reshape((-1, batch_size))]


__all__ = ["minibatches"]
