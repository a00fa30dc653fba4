"""The order as a NumPy array, and rows of tables made of both."""

import jax
import jax.numpy as jnp


def train_test_split(key, xs, ys, test_fraction):
    import numpy as np

    order = np.asarray(jax.random.permutation(key, len(ys)))
    count = round(len(ys) * test_fraction)
    xs, ys = np.asarray(xs)[order], np.asarray(ys)[order]
    return jnp.asarray(xs[count:]), xs[:count], ys[count:], ys[:count]


__all__ = ["train_test_split"]
