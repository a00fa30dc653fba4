"""The four arrays came in another order: points and labels of the training set first. A tuple is read by position, so
whoever unpacks it takes labels for points. Look again at the order under "Returns".
"""

import jax


def train_test_split(key, xs, ys, test_fraction):
    k = round(len(xs) * test_fraction)
    order = jax.random.permutation(key, len(xs))
    return xs[order[k:]], ys[order[k:]], xs[order[:k]], ys[order[:k]]


__all__ = ["train_test_split"]
