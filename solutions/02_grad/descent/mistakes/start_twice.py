"""The number of points is right, but the start stands there twice, and the last point is missing. Inside of
the loop, a point was put down before the step was made, and not after it.
"""

import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    gradient = jax.grad(f)
    x, path = x0, [x0]
    for _ in range(steps):
        path.append(x)
        x = x - learning_rate * gradient(x)
    return jnp.stack(path)


__all__ = ["gradient_descent"]
