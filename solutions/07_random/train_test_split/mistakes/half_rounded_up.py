"""Where `n * test_fraction` lies in the middle between two whole numbers, the test set has a point too many.
`round` goes to the even one there: `round(2.5)` is 2. Adding a half and cutting off, or rounding the size of the
training set, gives 3.
"""

import jax


def train_test_split(key, xs, ys, test_fraction):
    k = int(len(xs) * test_fraction + 0.5)
    order = jax.random.permutation(key, len(xs))
    return xs[order[k:]], xs[order[:k]], ys[order[k:]], ys[order[:k]]


__all__ = ["train_test_split"]
