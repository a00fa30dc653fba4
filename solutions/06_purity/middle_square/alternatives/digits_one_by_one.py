import jax
import jax.numpy as jnp


def middle_square(state):
    state = jnp.asarray(state, jnp.int32)
    digits = state // 10 ** jnp.arange(6) % 10
    square = jnp.convolve(digits, digits).astype(jnp.int32)
    carry, result = 0, []
    for place in range(11):
        carry = carry + square[place]
        result.append(carry % 10)
        carry = carry // 10
    number = sum(digit * 10**place for place, digit in enumerate(result[3:9]))
    return number, number


@jax.jit
def first(state):
    return middle_square(state)[1]


def sequence(seed, n):
    numbers = [first(seed)]
    while len(numbers) < n:
        numbers.append(first(numbers[-1]))
    return jnp.stack(numbers)


__all__ = ["middle_square", "sequence"]
