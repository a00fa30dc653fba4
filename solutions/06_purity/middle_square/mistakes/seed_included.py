"""The sequence begins with the seed itself, so that all numbers come one place too late. The seed is a state;
the first number is what `middle_square` makes of it.
"""

import jax.numpy as jnp


def middle_square(state):
    a, b = state // 1000, state % 1000
    number = (1000 * a * a + 2 * a * b + b * b // 1000) % 1000000
    return number, number


def sequence(seed, n):
    numbers = []
    state = seed
    for _ in range(n):
        numbers.append(state)
        state, _number = middle_square(state)
    return jnp.array(numbers)


__all__ = ["middle_square", "sequence"]
