import jax.numpy as jnp

_state = 0


def middle_square(state):
    global _state
    a, b = state // 1000, state % 1000
    _state = (1000 * a * a + 2 * a * b + b * b // 1000) % 1000000
    return _state, _state


def sequence(seed, n):
    numbers = []
    state = seed
    for _ in range(n):
        state, number = middle_square(state)
        numbers.append(number)
    return jnp.array(numbers)


__all__ = ["middle_square", "sequence"]
