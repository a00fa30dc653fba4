"""Points came back with labels of other points: `xs` and `ys` were put in two different orders, from two keys for
instance, or only one of them was mixed. Each array for itself looks fine, and a model would learn nothing from the
pair. Make one order, and use it for both.
"""

import jax


def train_test_split(key, xs, ys, test_fraction):
    key_1, key_2 = jax.random.split(key)
    k = round(len(xs) * test_fraction)
    xs, ys = jax.random.permutation(key_1, xs), jax.random.permutation(key_2, ys)
    return xs[k:], xs[:k], ys[k:], ys[:k]


__all__ = ["train_test_split"]
