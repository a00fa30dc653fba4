"""The path is too short where it starts at a minimum: the loop ends as soon as the gradient is nearly zero. However
little happens in a step, it has its point: a path of `steps` steps has `steps + 1` of them.
"""

import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    path = [x0]
    for _ in range(steps):
        slope = jax.grad(f)(path[-1])
        if jnp.linalg.norm(slope) < 1e-6:
            break
        path.append(path[-1] - learning_rate * slope)
    return jnp.stack(path)


__all__ = ["gradient_descent"]
