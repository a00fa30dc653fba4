"""Points and labels belong together, but only because the same key was used for both of them. That two draws from one
key agree is what one relies on here, and what goes wrong everywhere else. Draw one order, and use it twice.
"""

import jax


def train_test_split(key, xs, ys, test_fraction):
    k = round(len(xs) * test_fraction)
    xs, ys = jax.random.permutation(key, xs), jax.random.permutation(key, ys)
    return xs[k:], xs[:k], ys[k:], ys[:k]


__all__ = ["train_test_split"]
