"""The six digits are taken one place too far to the left: of the twelve, two were cut off in front of them and
four behind. There are to be three on either side.
"""

import jax.numpy as jnp


def middle_square(state):
    a, b = state // 1000, state % 1000
    number = (1000 * a * a + 2 * a * b + b * b // 1000) // 10 % 1000000
    return number, number


def sequence(seed, n):
    numbers = []
    state = seed
    for _ in range(n):
        state, number = middle_square(state)
        numbers.append(number)
    return jnp.array(numbers)


__all__ = ["middle_square", "sequence"]
