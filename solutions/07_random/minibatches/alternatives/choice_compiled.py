"""One program for all epochs: as many rows as are needed, chosen without replacement."""

from functools import partial

import jax


@partial(jax.jit, static_argnames="batch_size")
def minibatches(key, epoch, xs, batch_size):
    count = xs.shape[0] // batch_size
    return jax.random.choice(jax.random.fold_in(key, epoch), xs, (count, batch_size), replace=False)


__all__ = ["minibatches"]
