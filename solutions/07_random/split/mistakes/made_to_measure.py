"""The matrix was made to measure: its own mean was subtracted, or it was divided by its own standard deviation. A
normal distribution with mean 0 and standard deviation 1 is what the numbers are drawn from, and those of one draw are
near that, never quite. Made so, each of the 100 numbers depends on all the others.
"""

import jax


def three_uniforms(seed):
    return jax.random.uniform(jax.random.key(seed), (3,))


def uniform_then_normal(key):
    key_1, key_2 = jax.random.split(key)
    matrix = jax.random.normal(key_2, (10, 10))
    return jax.random.uniform(key_1, (3,)), (matrix - matrix.mean()) / matrix.std()


__all__ = ["three_uniforms", "uniform_then_normal"]
