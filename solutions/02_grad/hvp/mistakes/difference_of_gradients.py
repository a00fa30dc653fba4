"""The result is near, but it does not follow the derivative rule that came with f. The difference of two
gradients only looks at their values, and in float32 it is right to three or four digits at best.
Differentiate the gradient automatically: `jax.grad(f)` is a function like any other.
"""

import jax
import jax.numpy as jnp


def hvp(f, x, v):
    step = 1e-3
    gradient = jax.grad(f)
    return (gradient(x + step * v) - gradient(x - step * v)) / (2 * step)


__all__ = ["hvp"]
