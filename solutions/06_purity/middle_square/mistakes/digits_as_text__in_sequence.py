import jax.numpy as jnp


def middle_square(state):
    a, b = state // 1000, state % 1000
    number = (1000 * a * a + 2 * a * b + b * b // 1000) % 1000000
    return number, number


def sequence(seed, n):
    numbers = []
    state = int(seed)
    for _ in range(n):
        state, number = middle_square(state)
        numbers.append(number)
    return jnp.array(numbers)


__all__ = ["middle_square", "sequence"]
