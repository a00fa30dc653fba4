"""Calls with another seed or another key gave the same numbers: the draws are made from a key that does not depend on
the argument. A constant such as `PRNGKey(0)` inside a function makes it a constant too. Make the key from `seed`, and
make further keys from the `key` that is given.
"""

import jax


def three_uniforms(seed):
    key = jax.random.PRNGKey(0)
    return jax.random.uniform(key, (3,))


def uniform_then_normal(key):
    key = jax.random.PRNGKey(0)
    xs = jax.random.uniform(key, (3,))
    key = jax.random.PRNGKey(1)
    ys = jax.random.normal(key, (10, 10))
    return xs, ys


__all__ = ["three_uniforms", "uniform_then_normal"]
