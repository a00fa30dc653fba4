"""A step is made even if 0 steps are asked for. Let the path begin with the start alone, and make every step,
the first one too, inside of the loop.
"""

import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    gradient = jax.grad(f)
    path = [x0, x0 - learning_rate * gradient(x0)]
    while len(path) < steps + 1:
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return jnp.stack(path)


__all__ = ["gradient_descent"]
