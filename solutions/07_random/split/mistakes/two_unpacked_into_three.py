"""`split(key, 2)` returns two keys, and three names stood on the left. The number in `split` counts all the keys
that come back, the one you keep for later included. Ask for as many as you unpack.
"""

import jax


def three_uniforms(seed):
    key = jax.random.PRNGKey(seed)
    key, subkey = jax.random.split(key)
    return jax.random.uniform(subkey, (3,))


def uniform_then_normal(key):
    key, subkey_1, subkey_2 = jax.random.split(key, 2)
    return jax.random.uniform(subkey_1, (3,)), jax.random.normal(subkey_2, (10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
