"""Of the two draws of `uniform_then_normal`, one is the same for every key: its key was made inside of the function, or
outside of it once, from a constant. Make both keys from the `key` that is given.
"""

import jax

normal_key = jax.random.key(1)


def three_uniforms(seed):
    return jax.random.uniform(jax.random.key(seed), (3,))


def uniform_then_normal(key):
    return jax.random.uniform(key, (3,)), jax.random.normal(normal_key, (10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
