"""The generator remembers, outside of the function, where it got to. What it gives then depends on all calls
before, or will as soon as somebody reads what is stored, and one cannot go back to a state. The only state
is the argument: compute from it, and give the new one back.
"""

import jax.numpy as jnp

_state = None


def middle_square(state):
    global _state
    if _state is None:
        _state = state
    a, b = _state // 1000, _state % 1000
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
