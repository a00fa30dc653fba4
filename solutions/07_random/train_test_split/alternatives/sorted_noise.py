"""An order by sorting random numbers; the test set taken from the end."""

import jax
import jax.numpy as jnp


def train_test_split(key, xs, ys, test_fraction):
    n = xs.shape[0]
    n_train = n - round(n * test_fraction)
    key, subkey = jax.random.split(key)
    order = jnp.argsort(jax.random.uniform(subkey, (n,)))
    train, test = jnp.split(order, [n_train])
    return [jnp.take(a, i, axis=0) for a in (xs, ys) for i in (train, test)]


__all__ = ["train_test_split"]
