"""All numbers of the sequence are the same: each step started from the seed. A step returns the state for the
next one; give it the name that the next step reads.
"""

import jax.numpy as jnp


def middle_square(state):
    a, b = state // 1000, state % 1000
    number = (1000 * a * a + 2 * a * b + b * b // 1000) % 1000000
    return number, number


def sequence(seed, n):
    numbers = [middle_square(seed)[1] for _ in range(n)]
    return jnp.array(numbers)


__all__ = ["middle_square", "sequence"]
