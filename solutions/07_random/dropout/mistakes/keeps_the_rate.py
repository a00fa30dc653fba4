"""A share of `rate` was kept, and the rest set to 0: the probabilities of keeping and of dropping changed places.
`bernoulli(key, p)` is True with probability p. Which of the two is `rate` here?
"""

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if not train:
        return x
    return jnp.where(jax.random.bernoulli(key, rate, x.shape), x / (1 - rate), 0.0)


__all__ = ["dropout"]
