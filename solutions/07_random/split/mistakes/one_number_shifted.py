"""Only one number was drawn, and the other two were computed from it. Who knows one of the three knows them all,
whatever the seed. A draw with a shape gives as many independent numbers as wanted.
"""

import jax
import jax.numpy as jnp


def three_uniforms(seed):
    start = jax.random.uniform(jax.random.key(seed))
    return (start + jnp.arange(3) / 3) % 1


def uniform_then_normal(key):
    key_1, key_2 = jax.random.split(key)
    return jax.random.uniform(key_1, (3,)), jax.random.normal(key_2, (10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
