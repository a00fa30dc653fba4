"""The normal numbers have no tails: none is beyond 3, where one in 370 should be. They were cut off there, or drawn
from a distribution that is. `jax.random.normal` has no end on either side.
"""

import jax


def three_uniforms(seed):
    return jax.random.uniform(jax.random.key(seed), (3,))


def uniform_then_normal(key):
    key_1, key_2 = jax.random.split(key)
    return jax.random.uniform(key_1, (3,)), jax.random.truncated_normal(key_2, -3, 3, (10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
