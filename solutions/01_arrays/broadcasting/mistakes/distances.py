"""The signs are lost: these are distances. `x[i] - y[j]` is negative where `y[j]` is the larger one."""

import jax.numpy as jnp


def outer_difference(x, y):
    return jnp.abs(x[:, None] - y)


def normalise_columns(a):
    return a / jnp.sqrt(jnp.sum(a**2, axis=-2, keepdims=True))


def one_hot(labels, k):
    return (labels[:, None] == jnp.arange(k)).astype(jnp.float32)


__all__ = ["outer_difference", "normalise_columns", "one_hot"]
