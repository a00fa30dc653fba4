"""Indices without replacement for the test set; the training set is what is left, in its old order."""

import jax
import jax.numpy as jnp


def train_test_split(key, xs, ys, test_fraction):
    n = len(ys)
    chosen = jax.random.choice(key, n, (round(n * test_fraction),), replace=False)
    rest = jnp.ones(n, bool).at[chosen].set(False)
    return xs[rest], xs[~rest], ys[rest], ys[~rest]


__all__ = ["train_test_split"]
