"""Only the last point came back. It is the right one; wanted is the whole path, with the start and the point
after each step. Keep every point, and stack them in the end.
"""

import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    x = x0
    for _ in range(steps):
        x = x - learning_rate * jax.grad(f)(x)
    return x


__all__ = ["gradient_descent"]
