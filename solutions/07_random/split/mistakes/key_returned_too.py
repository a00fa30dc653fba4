"""A key came back along with the numbers. Handing the next key on to the caller is a good habit in longer programs,
but here the numbers alone were asked for: whoever calls keeps the keys. Look at what is promised under "Returns".
"""

import jax


def three_uniforms(seed):
    key, subkey = jax.random.split(jax.random.PRNGKey(seed))
    return key, jax.random.uniform(subkey, (3,))


def uniform_then_normal(key):
    key, subkey_1, subkey_2 = jax.random.split(key, 3)
    return key, jax.random.uniform(subkey_1, (3,)), jax.random.normal(subkey_2, (10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
