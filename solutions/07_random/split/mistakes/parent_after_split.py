"""The numbers look right, but a key was drawn from after it had been split. `split` does not change the key that it
is given, it computes new keys from it: once split, the old key is spent, for it and its children are related. Give
the name of the old key to one of the new ones (`key, subkey = ...`), so that the old one can't be used by accident.
"""

import jax


def three_uniforms(seed):
    key = jax.random.PRNGKey(seed)
    next_key, subkey = jax.random.split(key)
    return jax.random.uniform(key, (3,))


def uniform_then_normal(key):
    new_key, subkey = jax.random.split(key)
    xs = jax.random.uniform(subkey, (3,))
    ys = jax.random.normal(key, (10, 10))
    return xs, ys


__all__ = ["three_uniforms", "uniform_then_normal"]
