"""The two draws came back in the other order: the normal matrix first and the three uniform numbers second. A tuple
is read by position, so whoever unpacks it gets each of them under the wrong name.
"""

import jax


def three_uniforms(seed):
    return jax.random.uniform(jax.random.PRNGKey(seed), (3,))


def uniform_then_normal(key):
    key_1, key_2 = jax.random.split(key)
    return jax.random.normal(key_1, (10, 10)), jax.random.uniform(key_2, (3,))


__all__ = ["three_uniforms", "uniform_then_normal"]
