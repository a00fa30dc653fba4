"""Two keys were made from the given one, in two ways or two times, and they came out equal: the second draw repeats
the bits of the first. Making a key is deterministic too. `fold_in(key, 0)` gives the same key every time, and
`split(key)[0]` happens to be that key as well. Make all keys in one step, or with different numbers in `fold_in`.
"""

import jax


def three_uniforms(seed):
    key = jax.random.key(seed)
    return jax.random.uniform(jax.random.fold_in(key, 0), (3,))


def uniform_then_normal(key):
    xs = jax.random.uniform(jax.random.fold_in(key, 0), (3,))
    subkey, _ = jax.random.split(key)
    ys = jax.random.normal(subkey, (10, 10))
    return xs, ys


__all__ = ["three_uniforms", "uniform_then_normal"]
