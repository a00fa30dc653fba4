"""What is left was not made larger: it came out as it went in. Then all sums are smaller in training than in
evaluation, where nothing is dropped. Which factor makes up for it, if a share of `1 - rate` is left?
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if not train:
        return x
    return jnp.where(jax.random.bernoulli(key, 1 - rate, x.shape), x, 0.0)


__all__ = ["dropout"]
