"""The test set has a point too few: its size was cut off to a whole number, and not rounded. `int(8.91)` is 8, and
`round(8.91)` is 9.
"""

import jax


def train_test_split(key, xs, ys, test_fraction):
    k = int(len(xs) * test_fraction)
    order = jax.random.permutation(key, len(xs))
    return xs[order[k:]], xs[order[:k]], ys[order[k:]], ys[order[:k]]


__all__ = ["train_test_split"]
