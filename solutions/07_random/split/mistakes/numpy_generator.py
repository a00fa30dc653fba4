"""The numbers did not come from `jax.random`, but from a generator with a hidden state, which also makes float64.
Such a generator knows nothing of JAX's keys: inside `jit` it would be asked once, at tracing, and never again. Draw
with a function of `jax.random`, and hand it a key.
"""

import numpy as np


def three_uniforms(seed):
    np.random.seed(seed)
    return np.random.uniform(size=3)


def uniform_then_normal(key):
    return np.random.uniform(size=(3,)), np.random.normal(size=(10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
