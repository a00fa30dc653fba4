"""Two calls with the same key made two different splits: the order comes from somewhere else, a generator that moves on
with every call. Then nobody can repeat what was trained and tested. Make the order with `jax.random`, from `key`.
"""

import jax
import numpy as np


def train_test_split(key, xs, ys, test_fraction):
    k = round(len(xs) * test_fraction)
    order = np.random.permutation(len(xs))
    return xs[order[k:]], xs[order[:k]], ys[order[k:]], ys[order[:k]]


__all__ = ["train_test_split"]
