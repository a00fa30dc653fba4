"""Some points came up more than once and others not at all: indices were drawn one by one, as if each were put back
before the next, or those of one set without regard to the other. A point that stands in both sets makes the test
worthless. Every index should occur exactly once.
"""

import jax


def train_test_split(key, xs, ys, test_fraction):
    n = len(xs)
    k = round(n * test_fraction)
    order = jax.random.randint(key, (n,), 0, n)
    return xs[order[k:]], xs[order[:k]], ys[order[k:]], ys[order[:k]]


__all__ = ["train_test_split"]
