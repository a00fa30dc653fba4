"""The deck's idiom: the name `key` always belongs to a fresh key."""

import jax.random as jrandom


def three_uniforms(seed):
    key = jrandom.PRNGKey(seed)
    next_key, subkey = jrandom.split(key)
    del key
    return jrandom.uniform(subkey, (3,))


def uniform_then_normal(key):
    key, subkey = jrandom.split(key)
    xs = jrandom.uniform(subkey, (3,))
    key, subkey = jrandom.split(key)
    ys = jrandom.normal(subkey, (10, 10))
    return xs, ys


__all__ = ["three_uniforms", "uniform_then_normal"]
