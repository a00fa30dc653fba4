import jax.numpy as jnp


def middle_square(state):
    number = jnp.square(state) // 1000 % 1000000
    return number, number


def sequence(seed, n):
    numbers = []
    state = seed
    for _ in range(n):
        state, number = middle_square(state)
        numbers.append(number)
    return jnp.array(numbers)


__all__ = ["middle_square", "sequence"]
