"""The shapes are right, the distributions are not: normal numbers came where uniform ones were asked for, or uniform
ones in place of normal ones. `uniform` fills the interval from 0 to 1 evenly, `normal` is a bell curve round 0 that
goes below 0 half of the time. Look again which draw has which shape.
"""

import jax


def three_uniforms(seed):
    key = jax.random.PRNGKey(seed)
    return jax.random.normal(key, (3,))


def uniform_then_normal(key):
    key_1, key_2 = jax.random.split(key)
    return jax.random.normal(key_1, (3,)), jax.random.uniform(key_2, (10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
