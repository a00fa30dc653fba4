"""With plain integers the numbers are right, but not inside of `jax.jit`. Text, `int(...)`, `if` and NumPy need the
number itself, and while JAX traces, `state` only stands for one that comes later. Digits can be cut off by
arithmetic: `//` drops the last ones, `%` keeps them.
"""

import jax.numpy as jnp


def middle_square(state):
    number = int(str(int(state) ** 2).zfill(12)[3:9])
    return number, number


def sequence(seed, n):
    numbers = []
    state = seed
    for _ in range(n):
        state, number = middle_square(state)
        numbers.append(number)
    return jnp.array(numbers)


__all__ = ["middle_square", "sequence"]
