"""The three numbers always came in order of size. Each is uniform before it is sorted; afterwards the first is the
least of three, and tells that the others are larger. Return the numbers as they were drawn.
"""

import jax
import jax.numpy as jnp


def three_uniforms(seed):
    return jnp.sort(jax.random.uniform(jax.random.key(seed), (3,)))


def uniform_then_normal(key):
    key_1, key_2 = jax.random.split(key)
    return jax.random.uniform(key_1, (3,)), jax.random.normal(key_2, (10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
