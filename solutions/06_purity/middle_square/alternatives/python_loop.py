import jax.numpy as jnp


def middle_square(state):
    high, low = divmod(state, 1000)
    left = high * high % 1000 * 1000
    number = (left + 2 * high * low + low * low // 1000) % 1_000_000
    return [number, number]


def sequence(seed, n):
    numbers = []
    state = seed
    for _ in range(n):
        state, number = middle_square(state)
        numbers.append(number)
    return jnp.array(numbers)


__all__ = ["middle_square", "sequence"]
