"""The path leads uphill, away from the minimum. The gradient points to where f grows fastest; to make f
smaller, step the opposite way.
"""

import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    gradient = jax.grad(f)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] + learning_rate * gradient(path[-1]))
    return jnp.stack(path)


__all__ = ["gradient_descent"]
