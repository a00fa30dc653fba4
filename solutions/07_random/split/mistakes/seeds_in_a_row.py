"""A call with `seed` and one with `seed + 1` shared numbers: each number has a key of its own, made from `seed`,
`seed + 1` and `seed + 2`. Runs with neighbouring seeds, which people use all the time, then overlap. Make one key
from the seed, and let `split` do the rest: it takes care that keys don't meet.
"""

import jax
import jax.numpy as jnp


def three_uniforms(seed):
    return jnp.stack([jax.random.uniform(jax.random.PRNGKey(seed + i)) for i in range(3)])


def uniform_then_normal(key):
    key_1, key_2 = jax.random.split(key)
    return jax.random.uniform(key_1, (3,)), jax.random.normal(key_2, (10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
