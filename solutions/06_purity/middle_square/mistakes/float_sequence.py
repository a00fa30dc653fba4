"""The numbers of the sequence are right, and they are floats. `jnp.zeros(n)` makes a float32 array, and what is written
into an array takes on its dtype. Say which dtype you want, or make the array of the numbers themselves.
"""

import jax.numpy as jnp


def middle_square(state):
    a, b = state // 1000, state % 1000
    number = (1000 * a * a + 2 * a * b + b * b // 1000) % 1000000
    return number, number


def sequence(seed, n):
    numbers = jnp.zeros(n)
    state = seed
    for i in range(n):
        state, number = middle_square(state)
        numbers = numbers.at[i].set(number)
    return numbers


__all__ = ["middle_square", "sequence"]
