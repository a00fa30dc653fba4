"""The path is a straight line with equal steps: every step follows the gradient at `x0`. The gradient changes
from point to point, so take it anew in each step, at the point where you are.
"""

import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    slope = jax.grad(f)(x0)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * slope)
    return jnp.stack(path)


__all__ = ["gradient_descent"]
