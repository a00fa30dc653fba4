"""A single number came back where an array of shape `(3,)` was asked for, or a row of ten where the shape should be
`(10, 10)`. A draw without a shape is one number, and `(10,)` is a row of ten. The shape is the second argument of the
functions of `jax.random`, one tuple for all dimensions.
"""

import jax


def three_uniforms(seed):
    key = jax.random.key(seed)
    key, subkey = jax.random.split(key)
    return jax.random.uniform(subkey)


def uniform_then_normal(key):
    key_1, key_2 = jax.random.split(key)
    return jax.random.uniform(key_1), jax.random.normal(key_2, (10,))


__all__ = ["three_uniforms", "uniform_then_normal"]
