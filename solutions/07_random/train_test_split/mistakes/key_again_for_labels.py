"""All is as it should be, but a key was used twice: for the order of the points and once more for that of the labels,
which fit only because the same key gives the same order; or it was drawn from after it had been split. Draw one
order, from a fresh key, and use the order twice.
"""

import jax


def train_test_split(key, xs, ys, test_fraction):
    k = round(len(xs) * test_fraction)
    xs, ys = jax.random.permutation(key, xs), jax.random.permutation(key, ys)
    return xs[k:], xs[:k], ys[k:], ys[:k]


__all__ = ["train_test_split"]
