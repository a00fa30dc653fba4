"""The path begins after the first step: the start is missing. The first entry is `x0` itself, so there is one
more point than there are steps.
"""

import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    gradient = jax.grad(f)
    x, path = x0, []
    for _ in range(steps):
        x = x - learning_rate * gradient(x)
        path.append(x)
    return jnp.stack(path)


__all__ = ["gradient_descent"]
