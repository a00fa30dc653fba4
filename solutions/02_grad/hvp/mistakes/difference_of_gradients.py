"""The result is near, but it does not follow the derivative rule that came with f. Values of the gradient at points
beside x, as a difference of two gradients takes them, tell nothing of that rule, and in float32 such a difference
is right to three or four digits at best. Differentiate the gradient automatically: `jax.grad(f)` is a function like
any other.
"""

import jax
import jax.numpy as jnp


def hvp(f, x, v):
    step = 1e-3
    gradient = jax.grad(f)
    return (gradient(x + step * v) - gradient(x - step * v)) / (2 * step)


__all__ = ["hvp"]
